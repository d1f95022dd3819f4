import type { Omission } from '../locations/location.ts';
import { foreignCountryOf } from './foreign-regions.ts';
import type { PostalAddress } from './postal-address.ts';
import { lettersOf, stateCodeOf } from './state-codes.ts';
import { NO_ZIP, parseZip, ZEROS_LOST } from './zip-text.ts';

export const MILITARY: Omission = Object.freeze({ reason: 'military', detail: '' });

const UNITED_STATES = new Set([
  'US',
  'USA',
  'USOFA',
  'USOFAMERICA',
  'UNITEDSTATES',
  'THEUNITEDSTATES',
  'UNITEDSTATESOFAMERICA',
  'AMERICA',
  'ESTADOSUNIDOS',
  'EEUU',
]);

const PLACEHOLDERS = new Set([
  'NA',
  'NONE',
  'NULL',
  'NIL',
  'UNKNOWN',
  'TBD',
  'TBA',
  'X',
  'XX',
  'XXX',
]);

/** ISO 3166 codes and names under which a territory stands in a country column. */
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

const CANADIAN_CODE = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/i;
const BRITISH_CODE = /(?:^|\s)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\s*$/i;
const MILITARY_CITY = /^\s*[AFD]\.?\s?P\.?\s?O\b/i;
const MILITARY_LINE = /\b[AFD]\.?P\.?O\.?,?\s+(?:AA|AE|AP)\b/i;
const FOUR_DIGITS = /^\s*\d{4}\s*$/;
const WEST_AUSTRALIAN_CODE = /^\s*6\d{3}\s*$/;
/** Of these, NT is also Canadian; WA is Washington, unless its code is Western Australia's. */
const AUSTRALIAN_STATES = new Set(['NSW', 'VIC', 'QLD', 'TAS', 'ACT', 'NT', 'SA']);

const LONGEST_PLACEHOLDER = Math.max(...[...PLACEHOLDERS].map((it) => it.length));

/** Text that says nothing: blank, only punctuation, `none`, `N/A`. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (hasMoreLettersThan(LONGEST_PLACEHOLDER, text)) return false;
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    PLACEHOLDERS.has(text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ''))
  );
}

/** Counts ASCII letters and digits only, and no further than needed. */
function hasMoreLettersThan(limit: number, text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length && count <= limit; i++) {
    const code = text.charCodeAt(i);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    if (isLetter || (code >= 48 && code <= 57)) count++;
  }
  return count > limit;
}

/**
 * Why an address can have no pin on a US map: nothing is written, or it is military or foreign. Undefined
 * for every address that is worth locating.
 */
export function omissionOf(address: PostalAddress): Omission | undefined {
  const { street, city, state, zip } = address;
  if (isBlank(street) && isBlank(city) && isBlank(zip)) {
    return { reason: 'blank-address', detail: '' };
  }
  const country = foreignCountry(address);
  if (country !== undefined) return { reason: 'foreign', detail: country };
  return isMilitary(street, city, state, zip) ? MILITARY : undefined;
}

/**
 * Overseas mail of the forces: by state (AA, AE, AP, `Armed Forces Europe`), town (APO, FPO, DPO) or zip
 * (090-098, 340, 962-966).
 */
function isMilitary(street: string, city: string, state: string, zip: string): boolean {
  return (
    /^(?:AA|AE|AP|ARMEDFORCES.*)$/.test(lettersOf(state)) ||
    hasMilitaryTown(street, city) ||
    isMilitaryZip(parseZip(zip))
  );
}

/** The town is a post office of the forces, or the street line ends in one. */
export function hasMilitaryTown(street: string, city: string): boolean {
  return MILITARY_CITY.test(city) || MILITARY_LINE.test(street);
}

/** Zips of the overseas post of the forces. */
export function isMilitaryZip(zip: number): boolean {
  if (zip >= ZEROS_LOST) return false;
  const prefix = Math.floor(zip / 100);
  return (prefix >= 90 && prefix <= 98) || prefix === 340 || (prefix >= 962 && prefix <= 966);
}

function foreignCountry({ street, city, state, zip, country }: PostalAddress): string | undefined {
  const named = countryOfColumn(country, state);
  if (named !== undefined) return named;
  if (isAustralian(state, zip)) return 'Australia';
  const region = stateCodeOf(state) === undefined ? foreignCountryOf(state) : undefined;
  if (region !== undefined) return region;
  const digits = parseZip(zip);
  if (digits !== NO_ZIP && digits < ZEROS_LOST) return countryOfFreelyAssociated(digits);
  const byCode = countryOfPostalCode(zip);
  if (byCode !== undefined) return byCode;
  if (CANADIAN_CODE.test(city) || CANADIAN_CODE.test(street)) return 'Canada';
  const afterComma = city.slice(city.lastIndexOf(',') + 1);
  return afterComma !== city ? foreignUnlessState(afterComma) : undefined;
}

function isAustralian(state: string, zip: string): boolean {
  if (!FOUR_DIGITS.test(zip)) return false;
  return (
    AUSTRALIAN_STATES.has(lettersOf(state)) ||
    (stateCodeOf(state) === 'WA' && WEST_AUSTRALIAN_CODE.test(zip))
  );
}

/** The country whose postal code stands in a text (Canada: anywhere; the United Kingdom: at its end). */
export function countryOfPostalCode(text: string): string | undefined {
  if (CANADIAN_CODE.test(text)) return 'Canada';
  return BRITISH_CODE.test(text) ? 'United Kingdom' : undefined;
}

function foreignUnlessState(text: string): string | undefined {
  return stateCodeOf(text) === undefined ? foreignCountryOf(text) : undefined;
}

/** A country column that says the United States, or nothing (`840` and `-` are no names). */
export function isUnitedStates(country: string): boolean {
  if (country === '' || country === 'US' || country === 'USA') return true;
  return UNITED_STATES.has(lettersOf(country)) || isBlank(country) || !/\p{L}/u.test(country);
}

/** What a country column names, unless it is the United States, a part of them, or nothing. */
function countryOfColumn(country: string, state: string): string | undefined {
  if (isUnitedStates(country)) return undefined;
  const code = stateCodeOf(country);
  // `CA` and `Georgia` are countries too: believed to be the state only where the state says the same.
  const isState = code !== undefined && (TERRITORIES.has(code) || code === stateCodeOf(state));
  return isState ? undefined : (foreignCountryOf(country) ?? countryName(country.trim()));
}

/** The English name of an ISO 3166 alpha-2 code; any other text as it is. */
function countryName(text: string): string {
  if (!/^[A-Z]{2}$/i.test(text)) return text;
  return new Intl.DisplayNames('en', { type: 'region' }).of(text.toUpperCase()) ?? text;
}

/** Palau, Micronesia and the Marshall Islands are served by the US post and have US zips. */
function countryOfFreelyAssociated(zip: number): string | undefined {
  if (zip === 96_939 || zip === 96_940) return 'Palau';
  if (zip >= 96_941 && zip <= 96_944) return 'Micronesia';
  return zip === 96_960 || zip === 96_970 ? 'Marshall Islands' : undefined;
}
