import { stateCodeOf } from '../../common/address/state-codes.ts';
import { foldTownName } from '../../common/address/town-name.ts';
import { distanceMiles } from '../../common/geo/great-circle.ts';
import { type Location, PRECISIONS } from '../../common/locations/location.ts';
import type { GeocodeMatch } from './geocoding-provider.ts';
import { isSameStreet } from './same-street.ts';
import { isInState } from './state-boxes.ts';
import { houseNumberOf, type StreetAddress } from './street-address.ts';

/** Further from the bundled point than this, house number and zip or town must vouch for a match. */
const FAR_MILES = 25;

/** Why a match is not believed; the location that is known stays. */
export type Rejection = 'no-point' | 'other-state' | 'other-house' | 'too-far' | 'not-sharper';

/**
 * Whether a provider's match is believed, for every provider alike: the sharper location, or why the known one stays.
 * Zip and town stay those of the known location, because a client is counted where its address says.
 *
 * @param known what bundled data say of the address, or a location found before
 */
export function judgeMatch(
  match: GeocodeMatch,
  asked: StreetAddress,
  known: Location,
): Location | Rejection {
  const { lon, lat, precision, isExact, address } = match;
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'no-point';
  const state = stateCodeOf(address.state);
  if ((state !== undefined && state !== asked.state) || !isInState(match, asked.state)) {
    return 'other-state';
  }
  if (houseNumberOf(address) !== houseNumberOf(asked)) return 'other-house';
  const isTown = isSameZip(address, asked) || isSameTown(address, asked);
  // An inexact match may be the house of that number in another street with a similar name.
  if (!isExact && !(isTown && isSameStreet(address.street, asked.street))) return 'other-house';
  const isNear = distanceMiles(match, known) <= FAR_MILES;
  if (!isNear && !(isExact && isTown)) return 'too-far';
  if (PRECISIONS.indexOf(precision) >= PRECISIONS.indexOf(known.precision)) return 'not-sharper';
  return {
    lon,
    lat,
    precision,
    zip5: known.zip5 || zipOf(address),
    town: known.town,
    needsAddressCheck: known.needsAddressCheck,
  };
}

function isSameZip(a: StreetAddress, b: StreetAddress): boolean {
  return zipOf(a) !== '' && zipOf(a) === zipOf(b);
}

function isSameTown(a: StreetAddress, b: StreetAddress): boolean {
  return a.city !== '' && foldTownName(a.city) === foldTownName(b.city);
}

function zipOf({ zip }: StreetAddress): string {
  return /^\d{5}/.exec(zip)?.[0] ?? '';
}
