/** Resolves when nothing else is to be done; rejects with an `AbortError` when the signal is aborted. */
export function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const handle = requestIdleCallback(() => resolve());
    const abort = () => {
      cancelIdleCallback(handle);
      reject(signal.reason);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
