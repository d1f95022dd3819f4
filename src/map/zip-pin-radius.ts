const LARGEST_RADIUS = 24;
/** Below this a circle is hard to see and to hit; smaller counts are drawn larger than their area. */
const SMALLEST_RADIUS = 4.5;
/** Maps of small counts do not fill the screen with their largest circle. */
const FULL_SIZE_COUNT = 12;

/** Radius in pixels of a circle whose area stands for a count. */
export function zipPinRadius(count: number, largestCount: number): number {
  const share = count / Math.max(largestCount, FULL_SIZE_COUNT);
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(share));
}
