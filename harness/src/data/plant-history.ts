import type { HubRow } from './hub-row.ts';
import { createRandom } from './random.ts';
import { SENIOR } from './session-types.ts';

/**
 * What analyses of the made-up records must find, however the rest of them falls: a town that grew, one that shrank,
 * a zip that one lead source brought in, a town whose seniors booked this year, schools that stand out, and a park
 * whose day drew clients from around it.
 */
export const PLANTED = {
  /** Most of its sessions of the year before happened a year later. */
  growing: { town: 'Castle Rock', state: 'CO' },
  /** Most of its sessions of the latest year happened a year earlier. */
  shrinking: { town: 'Franklin', state: 'TN' },
  mailing: { zip: '37128', leadSource: 'School mailing' },
  /** Its seniors are of this class. */
  seniors: { town: 'Littleton', state: 'CO', classYear: 2026 },
  schools: {
    /** The greatest part of the class booked: its town's seniors are all of that class, and its classes are small. */
    reached: 'Littleton High School',
    /** Nobody of that class booked, and many are enrolled. */
    untouched: 'Aurora High School',
    /** Booked several times as many as the class before. */
    gained: 'Arvada High School',
    /** The account has entered no enrollment. */
    uncounted: 'Bloomfield High School',
    /** The account has entered 0 for every class. */
    empty: 'Unionville High School',
    /** Two schools of one name, a thousand miles apart. */
    namesakes: { name: 'Lincoln High School', areas: ['Denver', 'Nashville'] },
  },
  /** The event that most of the clients around a candidate in Cheesman Park, Denver, have come to. */
  park: { eventId: 'E1', near: { lon: -104.966, lat: 39.733 } },
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
      // A class is photographed in one summer: what shifts a town's sessions shifts its seniors' class.
      const shifted = shiftedClass(client);
      if (shifted !== undefined && random.chance(PLANTED_SHARE)) client.graduationYear = shifted;
      if (client.zip.startsWith(PLANTED.mailing.zip) && random.chance(PLANTED_SHARE)) {
        client.leadSource = PLANTED.mailing.leadSource;
      }
      if (isOf(client, PLANTED.seniors) && client.graduationYear !== undefined) {
        client.graduationYear = PLANTED.seniors.classYear;
      }
    },
    plantInSession(session) {
      if (isOfClass(session)) return;
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

/** A session that the class of its client dates. */
export function isOfClass({ recordType, graduationYear }: HubRow): boolean {
  return recordType === SENIOR && graduationYear !== undefined;
}

function shiftedClass(client: HubRow): number | undefined {
  if (isOf(client, PLANTED.growing) && client.graduationYear === 2025) return 2026;
  if (isOf(client, PLANTED.shrinking) && client.graduationYear === 2026) return 2025;
  return undefined;
}

function isOf({ city, state }: Pick<HubRow, 'city' | 'state'>, place: Town): boolean {
  return state === place.state && city.toLowerCase() === place.town.toLowerCase();
}
