import { HostError } from '../errors.ts';
import { mapParts } from './map-parts.ts';

/** What stands for a function, or for an `AbortSignal`, while a value crosses. */
const FUNCTION = '$function';
const SIGNAL = '$signal';

/** With other plugins at once: more than any plugin needs, and few enough to be held. */
const MOST_FUNCTIONS = 1_000;

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** The functions of this plugin that others may call. Each has an id that nobody knows but who was given it. */
export class Callbacks {
  private readonly functions = new Map<string, AnyFunction>();

  /** Rejects with `not-found` when the function has been taken back. */
  async call(id: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    const called = this.functions.get(id);
    if (!called) throw new HostError('not-found', 'What was given for this is no longer there.');
    return called(...args.map((arg) => arrived(arg, signal)));
  }

  /** The id by which others call the function until it is taken back. */
  give(given: AnyFunction): string {
    if (this.functions.size >= MOST_FUNCTIONS) {
      throw new HostError('quota-exceeded', 'Too many functions are with other plugins.');
    }
    const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
    this.functions.set(id, given);
    return id;
  }

  takeBack(ids: readonly string[]): void {
    for (const id of ids) this.functions.delete(id);
  }
}

/** A value as it crosses: `give` is asked for the ids of its functions. */
export function departing(value: unknown, give: (part: AnyFunction) => string): unknown {
  return mapParts(value, (part) => {
    if (part instanceof AbortSignal) return { [SIGNAL]: true };
    if (typeof part !== 'function') return undefined;
    return { [FUNCTION]: give((...args) => Reflect.apply(part, undefined, args)) };
  });
}

/** A value that has crossed, with the signal of its call, and with functions where somebody makes them. */
export function arrived(
  value: unknown,
  signal: AbortSignal,
  functionOf?: (id: string) => AnyFunction,
): unknown {
  return mapParts(value, (part) => {
    if (typeof part !== 'object' || part === null) return undefined;
    if (Reflect.get(part, SIGNAL) === true) return signal;
    const id = functionIdOf(part);
    return id === undefined ? undefined : functionOf?.(id);
  });
}

/** The id of a function that something stands for. */
export function functionIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const id: unknown = Reflect.get(value, FUNCTION);
  return typeof id === 'string' ? id : undefined;
}

/** The signal in the options that a call ends with. */
export function signalOf(args: readonly unknown[]): AbortSignal | undefined {
  const last = args.at(-1);
  const signal: unknown =
    typeof last === 'object' && last !== null ? Reflect.get(last, 'signal') : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
}
