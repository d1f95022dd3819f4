import { distanceMiles } from '../../common/geo/great-circle.ts';
import { parseMatchedAddress } from './census-batch.ts';
import type { GeocodeMatch } from './geocoding-provider.ts';
import { jsonField, jsonNumber, jsonText, parseJson } from './json-field.ts';
import { isSameStreet } from './same-street.ts';
import { houseNumberOf, type StreetAddress } from './street-address.ts';

/** Candidates this near to each other are one house on two segments of its street. */
const ONE_PLACE_MILES = 0.1;

/** The candidates of a single look-up, or `undefined` when the text is no answer. */
export function parseCensusCandidates(text: string): readonly GeocodeMatch[] | undefined {
  const matches = jsonField(parseJson(text), 'result', 'addressMatches');
  if (!Array.isArray(matches)) return undefined;
  return matches.map((match: unknown) => ({
    lon: jsonNumber(match, 'coordinates', 'x'),
    lat: jsonNumber(match, 'coordinates', 'y'),
    precision: 'street',
    // The service does not say how well a candidate fits.
    isExact: false,
    address: parseMatchedAddress(jsonText(match, 'matchedAddress')),
  }));
}

/** The one candidate that fits the address; none when places apart from each other fit alike. */
export function closestCandidate(
  candidates: readonly GeocodeMatch[],
  asked: StreetAddress,
): GeocodeMatch | undefined {
  const houses = candidates.filter(
    ({ address }) =>
      houseNumberOf(address) === houseNumberOf(asked) && isSameStreet(address.street, asked.street),
  );
  const inZip = houses.filter(({ address }) => address.zip === asked.zip);
  const [first, ...others] = inZip.length > 0 ? inZip : houses;
  if (first === undefined) return undefined;
  const isOnePlace = others.every((other) => distanceMiles(first, other) <= ONE_PLACE_MILES);
  return isOnePlace ? first : undefined;
}
