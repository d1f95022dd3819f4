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
