import table from './places.csv?raw';
import type { Random } from './random.ts';
import { createWeightedPicker } from './weighted-picker.ts';

/** A town with one of its zips, as the post office pairs them. */
export interface Place {
  readonly area: string;
  readonly zip: string;
  readonly town: string;
  readonly state: string;
  readonly weight: number;
}

/** Where the clients of the family live: three studios of different size, and a long tail across the country. */
const AREA_SHARES = [
  { area: 'Denver', share: 0.42 },
  { area: 'Nashville', share: 0.27 },
  { area: 'Hartford', share: 0.22 },
  { area: 'Elsewhere', share: 0.09 },
] as const;

export const PLACES: readonly Place[] = table
  .split('\n')
  .filter((line) => /^\w+,\d{5},/.test(line))
  .map((line) => {
    const [area = '', zip = '', town = '', state = '', weight = ''] = line.split(',');
    return { area, zip, town, state, weight: Number(weight) };
  });

/** A town of some weight, with its zips in order. */
export interface Town extends Pick<Place, 'town' | 'state' | 'zip'> {
  readonly zips: readonly string[];
  /** Part of its area's weight, 0 to 1. */
  readonly share: number;
}

const TOWNS_WITH_SCHOOLS = 14;

/** The heaviest towns of each area that has a studio: those that have a high school. */
export const SCHOOL_AREAS: readonly { readonly area: string; readonly towns: readonly Town[] }[] =
  AREA_SHARES.filter(({ area }) => area !== 'Elsewhere').map(({ area }) => ({
    area,
    towns: townsOf(PLACES.filter((place) => place.area === area)).slice(0, TOWNS_WITH_SCHOOLS),
  }));

/** Draws places in proportion to how many clients live there. */
export function createPlacePicker(random: Random): () => Place {
  const areas = AREA_SHARES.map(({ area, share }) => ({
    share,
    pick: createWeightedPicker(
      PLACES.filter((place) => place.area === area),
      ({ weight }) => weight,
      random,
    ),
  }));
  const pickArea = createWeightedPicker(areas, ({ share }) => share, random);
  return () => pickArea().pick();
}

/** Heaviest first. */
function townsOf(places: readonly Place[]): readonly Town[] {
  const weightOf = (list: readonly Place[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  const byTown = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.town}, ${place.state}`;
    byTown.set(key, [...(byTown.get(key) ?? []), place]);
  }
  return [...byTown.values()]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .flatMap((own) => {
      const [first] = own;
      const zips = own.map(({ zip }) => zip).sort();
      return first ? { ...first, zips, share: weightOf(own) / weightOf(places) } : [];
    });
}
