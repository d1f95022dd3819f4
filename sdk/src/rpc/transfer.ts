const marks = new WeakMap<object, readonly ArrayBuffer[]>();

/**
 * Marks buffers inside a message's payload (its `params` or `result`) to be moved instead of copied. The payload's
 * owner loses them, so only buffers made for this one message may be marked; nothing else is ever detached.
 */
export function transfer<T extends object>(payload: T, buffers: readonly ArrayBuffer[]): T {
  marks.set(payload, buffers);
  return payload;
}

/** The buffers that {@link transfer} marked in the payload of this JSON-RPC message. */
export function transferListOf(message: object): ArrayBuffer[] {
  const payload = 'params' in message ? message.params : 'result' in message && message.result;
  if (typeof payload !== 'object' || payload === null) return [];
  return [...(marks.get(payload) ?? [])];
}
