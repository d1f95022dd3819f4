import { HostError } from '../errors.ts';
import type { MethodQuota } from '../protocol/method-schema.ts';

/** Keeps one plugin from flooding the screen. What is refused is refused with `quota-exceeded`. */
export class PluginQuotas {
  private readonly waiting = new Map<string, number>();
  private readonly times = new Map<string, readonly number[]>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Runs an answer to a method, unless there are too many of them. */
  async run<T>(
    method: string,
    quota: MethodQuota | undefined,
    answer: () => Promise<T>,
  ): Promise<T> {
    if (quota === undefined) return answer();
    if ('atOnce' in quota) return this.runAtOnce(method, quota.atOnce, answer);
    this.checkFrequency(method, quota.count, quota.withinMs);
    return answer();
  }

  private async runAtOnce<T>(method: string, limit: number, answer: () => Promise<T>): Promise<T> {
    const waiting = this.waiting.get(method) ?? 0;
    if (waiting >= limit) {
      throw new HostError('quota-exceeded', `No more than ${limit} of “${method}” at once.`);
    }
    this.waiting.set(method, waiting + 1);
    try {
      return await answer();
    } finally {
      this.waiting.set(method, (this.waiting.get(method) ?? 1) - 1);
    }
  }

  private checkFrequency(method: string, count: number, withinMs: number): void {
    const now = this.now();
    const recent = (this.times.get(method) ?? []).filter((time) => now - time < withinMs);
    if (recent.length >= count) {
      throw new HostError('quota-exceeded', `“${method}” was asked for too often. Wait a little.`);
    }
    this.times.set(method, [...recent, now]);
  }
}
