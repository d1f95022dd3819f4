/** Why a call across the contract failed. The code is for programs, the message is a sentence for people. */
export type HostErrorCode =
  | 'permission-denied'
  | 'invalid-parameters'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'offline'
  | 'quota-exceeded'
  | 'timed-out'
  | 'disconnected'
  | 'internal';

/** Known by everybody's copy of this module: in one page, a host and its plugins each have their own. */
const IS_HOST_ERROR = Symbol.for('mystratus.HostError');

/** An error that crosses the wire by its code; stacks never do. */
export class HostError extends Error {
  /** For logs; use {@link HostError.is} to know one. */
  override readonly name = 'HostError';
  /** Known in every copy of the SDK. */
  readonly [IS_HOST_ERROR] = true;

  constructor(
    /** For programs: what went wrong. */
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }

  /** Whether `error` is a {@link HostError}, and of this code when one is given. */
  static is(error: unknown, code?: HostErrorCode): error is HostError {
    if (typeof error !== 'object' || error === null || !(IS_HOST_ERROR in error)) return false;
    return code === undefined || Reflect.get(error, 'code') === code;
  }
}

/** Whether `error` is the rejection of a call whose `AbortSignal` was aborted. */
export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The error with which a cancelled call rejects. */
export function abortError(): DOMException {
  return new DOMException('The call was cancelled.', 'AbortError');
}
