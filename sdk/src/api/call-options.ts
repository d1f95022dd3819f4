/** Options that every call of the host takes last. */
export interface CallOptions {
  /** Aborting it cancels the request on the other side and rejects the call with an `AbortError`. */
  readonly signal?: AbortSignal;
}
