/** The part of the clients with a weight that keeps all of it; the others count as much as the greatest of these. */
const CAP_PERCENTILE = 0.98;

/** The value below which so many of the values above 0 are; `undefined` where none is above it. */
export function weightCap(values: Float64Array): number | undefined {
  const positive = values.filter((value) => value > 0).sort();
  const cap = positive[Math.ceil(positive.length * CAP_PERCENTILE) - 1];
  return cap !== undefined && cap < (positive.at(-1) ?? 0) ? cap : undefined;
}
