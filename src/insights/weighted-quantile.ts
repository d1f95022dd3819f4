/**
 * The smallest value at or below which at least the part `share` (0 to 1) of the weight lies; `undefined` when there
 * is no weight. Weights below 0 count as 0.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number | undefined {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index)
    .filter((index) => (weights[index] ?? 0) > 0)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const total = order.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  let sum = 0;
  for (const index of order) {
    sum += weights[index] ?? 0;
    // Sums of the same numbers in the same order: rounding cannot keep the last from reaching the total.
    if (sum >= share * total) return values[index];
  }
  return undefined;
}
