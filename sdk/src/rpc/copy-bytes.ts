/** An array over a buffer of its own and no longer than itself, so that it can be transferred. */
export function copyBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
