/**
 * Where a density lies on the colour ramp, 0 to 1. The square root gives a lone client far from the densest
 * place a colour that can be seen, without a threshold below which places vanish.
 */
export function rampPosition(density: number, end: number): number {
  if (end <= 0 || density <= 0) return 0;
  return Math.min(1, Math.sqrt(density / end));
}
