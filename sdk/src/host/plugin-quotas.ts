import { HostError } from '../errors.ts';

/** How often a plugin may do what people notice: so many within so long. */
interface Allowance {
  readonly count: number;
  readonly withinMs: number;
}

/** More than a working plugin needs, and less than would keep anybody from working. */
const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  'ui/openExternal': { count: 5, withinMs: 10_000 },
  'panels/reveal': { count: 50, withinMs: 10_000 },
};

/** How many of these may wait for the user's answer at once. */
const AT_ONCE: Readonly<Record<string, number>> = {
  'ui/showMessage': 10,
  'ui/confirm': 3,
  'ui/saveFile': 3,
  'printing/print': 1,
  'plugins/call': 100,
  'plugins/callBack': 100,
};

/** Keeps one plugin from flooding the screen. What is refused is refused with `quota-exceeded`. */
export class PluginQuotas {
  private readonly waiting = new Map<string, number>();
  private readonly times = new Map<string, readonly number[]>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Runs an answer to a method, unless there are too many of them. */
  async run<T>(method: string, answer: () => Promise<T>): Promise<T> {
    this.checkAllowance(method);
    const limit = AT_ONCE[method];
    if (limit === undefined) return answer();
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

  private checkAllowance(method: string): void {
    const allowance = ALLOWANCES[method];
    if (!allowance) return;
    const now = this.now();
    const recent = (this.times.get(method) ?? []).filter((time) => now - time < allowance.withinMs);
    if (recent.length >= allowance.count) {
      throw new HostError('quota-exceeded', `“${method}” was asked for too often. Wait a little.`);
    }
    this.times.set(method, [...recent, now]);
  }
}
