import type { AsyncLocalStorage } from 'node:async_hooks';
import { type Disposable, DisposableStore, toDisposable } from '@mystratus/plugin-sdk';
import { creationSite } from './creation-site.ts';
import type { TestClock } from './test-clock.ts';

const storage = contextStorage();
const real = { setTimeout, setInterval, clearTimeout, clearInterval, Date, MessageChannel };
const owners = new WeakMap<object, PluginRealm>();

/**
 * Tells which code is the plugin's: what runs in here, and whatever that sets off. Timers of the plugin are known, and
 * go by the host's clock where the test wants it, while those of the test and its framework stay what they are. Only
 * Node knows what sets off what; in a browser nothing is known of timers.
 */
export class PluginRealm {
  private readonly timers = new Map<object, string>();
  private readonly channels = new Map<MessageChannel, string>();
  private readonly swaps: DisposableStore = new DisposableStore();

  constructor(private readonly clock: TestClock | undefined) {
    if (clock && !storage) throw new Error('Only Node can put a plugin under the host’s clock.');
    if (storage) this.swaps.add(timers.hold());
    if (clock) this.swaps.add(dates.hold());
  }

  run(body: () => void): void {
    if (storage) storage.run(this, body);
    else body();
  }

  /** What is not the plugin's, though the plugin has set it off. */
  static outside(body: () => void): void {
    if (storage) storage.exit(body);
    else body();
  }

  /** Timers that neither have run nor were cleared, and channels of which no port was closed. */
  get left(): readonly string[] {
    return [...this.timers.values(), ...this.channels.values()];
  }

  get now(): Date | undefined {
    return this.clock?.now;
  }

  dispose(): void {
    for (const timer of [...this.timers.keys()]) this.clear(timer);
    this.swaps.dispose();
  }

  start(kind: 'setTimeout' | 'setInterval', delayMs: number, run: () => void): object {
    const once = () => {
      if (kind === 'setTimeout') this.timers.delete(timer);
      run();
    };
    const timer = this.schedule(kind, delayMs, once);
    owners.set(timer, this);
    this.timers.set(timer, `${kind} of ${delayMs} ms, ${creationSite(replacements[kind])}`);
    return timer;
  }

  clear(timer: object): void {
    this.timers.delete(timer);
    if (timer instanceof ClockTimer) timer.end();
    else real.clearTimeout(timer as ReturnType<typeof setTimeout>);
  }

  keep(channel: MessageChannel): void {
    this.channels.set(channel, `a MessageChannel, ${creationSite(replacements.MessageChannel)}`);
    for (const port of [channel.port1, channel.port2]) {
      port.addEventListener('close', () => this.channels.delete(channel));
    }
  }

  private schedule(kind: 'setTimeout' | 'setInterval', delayMs: number, run: () => void): object {
    // What is due at once need not wait for the clock, and the wire itself takes such turns.
    if (!this.clock || delayMs <= 0) return Object(real[kind](run, delayMs));
    const inside = () => this.run(run);
    const waiting =
      kind === 'setTimeout' ? this.clock.after(delayMs, inside) : this.clock.every(delayMs, inside);
    return new ClockTimer(() => waiting.dispose());
  }
}

/** A timer of the host's clock, as Node's are: nothing holds the process open here. */
class ClockTimer {
  constructor(readonly end: () => void) {}

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return false;
  }
}

type TimerCallback = (...args: readonly unknown[]) => void;

const replacements = {
  setTimeout: (run: TimerCallback, delayMs = 0, ...args: readonly unknown[]) =>
    storage?.getStore()?.start('setTimeout', delayMs, () => run(...args)) ??
    real.setTimeout(run, delayMs, ...args),
  setInterval: (run: TimerCallback, delayMs = 0, ...args: readonly unknown[]) =>
    storage?.getStore()?.start('setInterval', delayMs, () => run(...args)) ??
    real.setInterval(run, delayMs, ...args),
  clearTimeout: (timer: unknown) => clear(timer),
  clearInterval: (timer: unknown) => clear(timer),
  MessageChannel: class extends real.MessageChannel {
    constructor() {
      super();
      storage?.getStore()?.keep(this);
    }
  },
  Date: class extends real.Date {
    constructor(...parts: ConstructorParameters<typeof Date> | []) {
      if (parts.length > 0) super(...(parts as ConstructorParameters<typeof Date>));
      else super(storage?.getStore()?.now ?? new real.Date());
    }

    static override now(): number {
      return storage?.getStore()?.now?.getTime() ?? real.Date.now();
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return Function.prototype[Symbol.hasInstance].call(real.Date, value);
    }
  },
};

function clear(timer: unknown): void {
  const owner = typeof timer === 'object' && timer !== null ? owners.get(timer) : undefined;
  if (owner) owner.clear(Object(timer));
  else real.clearTimeout(timer as ReturnType<typeof setTimeout>);
}

const timers = swapOf(
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'MessageChannel',
);
const dates = swapOf('Date');

/** Puts the replacements in place as long as anybody holds them. */
function swapOf(...names: readonly (keyof typeof replacements)[]) {
  let holders = 0;
  const swap = () => {
    for (const name of names) {
      Reflect.set(real, name, globalThis[name]);
      keepPromisified(name);
      Reflect.set(globalThis, name, replacements[name]);
    }
  };
  const swapBack = () => {
    // Whoever has put something else in their place meanwhile keeps it.
    for (const name of names.filter(
      (each) => Reflect.get(globalThis, each) === replacements[each],
    )) {
      Reflect.set(globalThis, name, real[name]);
    }
  };
  return {
    hold(): Disposable {
      if (holders++ === 0) swap();
      return toDisposable(() => {
        if (--holders === 0) swapBack();
      });
    },
  };
}

/** What `util.promisify` makes of a timer. */
function keepPromisified(name: keyof typeof replacements): void {
  const custom = Symbol.for('nodejs.util.promisify.custom');
  const promisified = Object.getOwnPropertyDescriptor(real[name], custom);
  if (promisified) Object.defineProperty(replacements[name], custom, promisified);
}

function contextStorage(): AsyncLocalStorage<PluginRealm> | undefined {
  if (typeof process === 'undefined') return undefined;
  const hooks = process.getBuiltinModule?.('node:async_hooks');
  return hooks && new hooks.AsyncLocalStorage<PluginRealm>();
}
