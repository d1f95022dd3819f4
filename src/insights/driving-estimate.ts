/**
 * Miles of road for each mile as the crow flies: the mean detour index between homes and hospitals of the United States
 * is 1.417 (F. P. Boscoe, K. A. Henry and M. S. Zdeb, The Professional Geographer 64, 2012).
 */
const DETOUR_FACTOR = 1.4;
/** Door to door in town and suburb; an assumption, said with the factor in the answer's method. */
const MILES_PER_HOUR = 35;

/** An estimate, never to be told without that word: roads, rivers and traffic are not known. To five minutes. */
export function estimatedDrivingMinutes(miles: number): number {
  const minutes = ((miles * DETOUR_FACTOR) / MILES_PER_HOUR) * 60;
  return Math.max(5, Math.round(minutes / 5) * 5);
}
