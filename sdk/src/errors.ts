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

/** An error that crosses the wire by its code; stacks never do. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }

  /** Whether `error` is a {@link HostError}, and of this code when one is given. */
  static is(error: unknown, code?: HostErrorCode): error is HostError {
    return error instanceof HostError && (code === undefined || error.code === code);
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
