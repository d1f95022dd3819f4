import type { HubRow } from './hub-row.ts';
import { createRandom } from './random.ts';

/**
 * What analyses of the made-up records must find, however the rest of them falls: a town that grew, one that shrank,
 * a zip that one lead source brought in, and a town whose seniors booked this year.
 */
export const PLANTED = {
  /** Most of its sessions of the year before happened a year later. */
  growing: { town: 'Castle Rock', state: 'CO' },
  /** Most of its sessions of the latest year happened a year earlier. */
  shrinking: { town: 'Franklin', state: 'TN' },
  mailing: { zip: '37128', leadSource: 'School mailing' },
  /** Its seniors are of this class. */
  seniors: { town: 'Littleton', state: 'CO', classYear: 2026 },
} as const;

type Draft = { -readonly [Key in keyof HubRow]: HubRow[Key] };
type Town = { readonly town: string; readonly state: string };

/** Where the latest year of sessions begins; it ends a year later. */
const LATEST_YEAR = '2025-07-01';
const PLANTED_SHARE = 0.8;

/** Makes the planted answers true of some records, in place; on a stream of its own, so that nothing else changes. */
export function createPlanter(seed: number): {
  plantInClient(client: Draft): void;
  plantInSession(session: Draft): void;
} {
  const random = createRandom(seed ^ 0x91a7);
  return {
    plantInClient(client) {
      if (client.zip.startsWith(PLANTED.mailing.zip) && random.chance(PLANTED_SHARE)) {
        client.leadSource = PLANTED.mailing.leadSource;
      }
      if (isOf(client, PLANTED.seniors) && client.graduationYear !== undefined) {
        client.graduationYear = PLANTED.seniors.classYear;
      }
    },
    plantInSession(session) {
      const isLatest = session.recordDate >= LATEST_YEAR;
      const [from, years] = isOf(session, PLANTED.growing)
        ? [false, 1]
        : isOf(session, PLANTED.shrinking)
          ? [true, -1]
          : [isLatest, 0];
      if (years === 0 || isLatest !== from || !random.chance(PLANTED_SHARE)) return;
      const [year = '', ...rest] = session.recordDate.split('-');
      session.recordDate = [Number(year) + years, ...rest].join('-');
    },
  };
}

function isOf({ city, state }: Pick<HubRow, 'city' | 'state'>, place: Town): boolean {
  return state === place.state && city.toLowerCase() === place.town.toLowerCase();
}
