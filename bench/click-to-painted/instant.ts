/** Milliseconds since the epoch, on the one clock that a page and its frames share. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}
