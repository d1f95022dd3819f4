import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

/** Nobody goes to school farther from home than this: a school of the same name is meant that the host does not list. */
export const FARTHEST_SCHOOL_MILES = 60;

/** Words that are left out of one writing of a school's name and not of another. */
const NOISE = new Set(['high', 'school', 'hs', 'senior', 'sr', 'the']);
const SAME: Readonly<Record<string, string>> = { st: 'saint', mt: 'mount', ft: 'fort', and: '&' };

/** What all ways of writing a school's name have in common: `St. Mary’s H.S.` and `Saint Marys High School`. */
export function schoolKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’.]/gu, '');
  const words = (plain.match(/[\p{L}\p{N}]+|&/gu) ?? []).map((word) => SAME[word] ?? word);
  const kept = words.filter((word) => !NOISE.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/**
 * The school of each client by the name on the client's record: index into `schools`, or -1. Of schools of one name it
 * is the one nearest to the client's home, and none that is farther than {@link FARTHEST_SCHOOL_MILES}; where it is
 * not known which of several is nearest, none.
 *
 * @param homeOf where a client lives; `undefined` where that is not known
 */
export function matchSchools(
  names: readonly string[],
  schools: readonly { readonly name: string; readonly at: LonLat | undefined }[],
  homeOf: (client: number) => LonLat | undefined,
): Int32Array {
  const byKey = new Map<string, number[]>();
  schools.forEach(({ name }, index) => {
    const key = schoolKey(name);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const byName = new Map<string, readonly number[]>();
  const namesakes = (name: string) => {
    const known = byName.get(name) ?? byKey.get(schoolKey(name)) ?? [];
    byName.set(name, known);
    return known;
  };
  return Int32Array.from(names, (name, client) => {
    const candidates = namesakes(name);
    const [first = -1] = candidates;
    const home = homeOf(client);
    const placed = candidates.filter((school) => schools[school]?.at);
    if (!home || placed.length === 0) return candidates.length === 1 ? first : -1;
    let [nearest, miles] = [-1, FARTHEST_SCHOOL_MILES];
    for (const school of placed) {
      const at = schools[school]?.at;
      const distance = at ? distanceMiles(home, at) : Number.POSITIVE_INFINITY;
      if (distance <= miles) [nearest, miles] = [school, distance];
    }
    return nearest;
  });
}
