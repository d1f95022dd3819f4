import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

/**
 * The one of some points that is nearest to all of them (their medoid). Unlike a mean or a median it is
 * a real place, also for two towns of one name at both ends of a state. Throws when there are none.
 */
export function middleOf(points: readonly LonLat[]): LonLat {
  const [first] = points;
  if (first === undefined) throw new RangeError('There is no middle of no points');
  if (points.length < 3) return first;
  let middle = first;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of points) {
    let sum = 0;
    for (const it of points) sum += distanceMiles(candidate, it);
    if (sum < least) {
      least = sum;
      middle = candidate;
    }
  }
  return middle;
}
