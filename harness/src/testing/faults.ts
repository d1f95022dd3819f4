import {
  type Disposable,
  HostError,
  type HostErrorCode,
  toDisposable,
} from '@mystratus/plugin-sdk';
import type { HostCall, Interceptor } from './intercepted-services.ts';
import type { TestClock } from './test-clock.ts';

/** Calls by the part of the host (`storage`) or its method (`storage.append`). */
export type CallNames = string | readonly string[];

/** Which calls fail, and how often. */
export interface FailOptions {
  /** All calls unless told. */
  readonly calls?: CallNames;
  /** How many of them fail; all unless told. */
  readonly times?: number;
}

/** When a plugin ends, and what is left of its last call. */
export interface CrashOptions {
  /** All calls unless told. */
  readonly calls?: CallNames;
  /** Which of them is the plugin's last, counted from now on; 1 unless told. */
  readonly atCall?: number;
  /**
   * How much of that call is done: 0 (unless told) nothing, 1 all of it. Between them an append leaves this part of its
   * bytes, as a torn write does, and any other call nothing.
   */
  readonly done?: number;
}

/** What goes wrong between a plugin and its host, as the test wishes. Disposing a result ends that fault. */
export interface Faults {
  /** Calls take this long on the host's clock: they wait until the test advances it. */
  delay(ms: number, calls?: CallNames): Disposable;
  /** Calls are refused with this code, or with this very error, before the host has done anything. */
  fail(error: HostErrorCode | Error, options?: FailOptions): Disposable;
  /** The plugin ends in the middle of a call: it gets no answer any more, and nothing it does has an effect. */
  crash(options?: CrashOptions): Disposable;
}

/** Faults as rules that a call goes through, the oldest first. */
export class FaultRules implements Faults {
  private readonly rules = new Set<Interceptor>();

  constructor(
    private readonly clock: TestClock,
    private readonly endPlugin: () => void,
  ) {}

  readonly intercept: Interceptor = (call, proceed) =>
    [...this.rules].reduceRight<typeof proceed>(
      (inner, rule) =>
        (args = call.args) =>
          rule({ ...call, args }, inner),
      proceed,
    )(call.args);

  delay(ms: number, calls?: CallNames): Disposable {
    return this.add(calls, async (_, proceed) => {
      await new Promise<void>((resolve) => {
        this.clock.after(ms, resolve);
      });
      return proceed();
    });
  }

  fail(
    error: HostErrorCode | Error,
    { calls, times = Number.POSITIVE_INFINITY }: FailOptions = {},
  ): Disposable {
    let failures = 0;
    return this.add(calls, async ({ method }, proceed) => {
      if (++failures > times) return proceed();
      if (typeof error !== 'string') throw error;
      throw new HostError(error, `The test refuses ${method} as “${error}”.`);
    });
  }

  crash({ calls, atCall = 1, done = 0 }: CrashOptions = {}): Disposable {
    let count = 0;
    return this.add(calls, async (call, proceed) => {
      if (++count !== atCall) return proceed();
      const args = done >= 1 ? call.args : tornArguments(call, done);
      if (args) await proceed(args).catch(() => undefined);
      this.endPlugin();
      return undefined;
    });
  }

  private add(calls: CallNames | undefined, rule: Interceptor): Disposable {
    const names = typeof calls === 'string' ? [calls] : calls;
    const covers = ({ method }: HostCall) =>
      names?.some((name) => method === name || method.startsWith(`${name}.`)) ?? true;
    const bounded: Interceptor = (call, proceed) =>
      covers(call) ? rule(call, proceed) : proceed();
    this.rules.add(bounded);
    return toDisposable(() => this.rules.delete(bounded));
  }
}

/** Of an append, with this part of its bytes; `undefined` where nothing is to be done. */
function tornArguments({ method, args }: HostCall, done: number): readonly unknown[] | undefined {
  const [name, bytes, ...others] = args;
  if (method !== 'storage.append' || !(bytes instanceof Uint8Array) || done <= 0) return undefined;
  return [name, bytes.slice(0, Math.floor(bytes.length * done)), ...others];
}
