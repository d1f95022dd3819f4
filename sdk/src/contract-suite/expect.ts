import { HostError, type HostErrorCode, isAbortError } from '../errors.ts';

/** Fails unless both are the same value by structure; typed arrays, `NaN` and `-0` included. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (isSame(actual, expected)) return;
  throw new Error(`${what}: expected ${show(expected)}, found ${show(actual)}`);
}

/** Fails unless the call rejects with a `HostError` of this code whose message is a sentence without a stack. */
export async function expectRejection(
  call: Promise<unknown>,
  code: HostErrorCode | 'cancelled',
  what: string,
): Promise<void> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const found = isAbortError(error) ? 'cancelled' : HostError.is(error) ? error.code : error;
  expectEqual(found, code, what);
  if (HostError.is(error)) expectSentence(error.message, what);
}

export function expectSentence(message: string, what: string): void {
  if (message === '' || /\n|:\d+:\d+\b/.test(message)) {
    throw new Error(`${what}: not a sentence for people: ${show(message)}`);
  }
}

/** Waits until a condition holds that another process brings about. Fails after two seconds. */
export async function eventually(condition: () => Promise<boolean>, what: string): Promise<void> {
  const start = Date.now();
  while (!(await condition())) {
    if (Date.now() - start > 2000) throw new Error(`${what}: did not happen`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (a instanceof ArrayBuffer && b instanceof ArrayBuffer) {
    return isSame(new Uint8Array(a), new Uint8Array(b));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (ArrayBuffer.isView(value)) return `${Object.prototype.toString.call(value)} ${String(value)}`;
  return JSON.stringify(value) ?? String(value);
}
