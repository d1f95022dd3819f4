import type { Random } from './random.ts';

/** Draws items in proportion to their weights, which need not add up to anything. */
export function createWeightedPicker<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  random: Random,
): () => T {
  let total = 0;
  const ends = items.map((item) => {
    total += weightOf(item);
    return total;
  });
  if (total === 0) throw new RangeError('There is nothing to draw from.');
  return () => {
    const draw = random.next() * total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > draw) high = middle;
      else low = middle + 1;
    }
    return items[low] as T;
  };
}
