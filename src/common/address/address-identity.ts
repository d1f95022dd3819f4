import { isBlank, isUnitedStates } from './address-hygiene.ts';
import { addressWords } from './address-words.ts';
import { normalStreet } from './normal-street.ts';
import type { PostalAddress } from './postal-address.ts';
import { stateCodeOf } from './state-codes.ts';
import { STREET_SUFFIXES } from './street-words.ts';
import { foldTownName } from './town-name.ts';
import { formatZip, NO_ZIP, parseZip, ZEROS_LOST } from './zip-text.ts';

/**
 * The key under which an address is looked up and billed once. Case, punctuation, marks, Unicode form,
 * `Street` for `St`, `North` for `N`, ZIP+4 and a zip's lost zeros do not change it. Nor does the unit:
 * all doors of a building are one place.
 */
export function addressIdentity(address: PostalAddress): string {
  const { street, city, state, zip, country } = address;
  const place =
    city === '' && state === '' && zip === ''
      ? oneLine(street)
      : `${normalStreet(addressWords(street))}|${townKey(city)}|${stateKey(state)}|${zipKey(zip)}`;
  return country === '' || isUnitedStates(country)
    ? place
    : `${place}|${addressWords(country).join(' ')}`;
}

/** In one field the suffix has no fixed place, so every word is abbreviated; a ZIP+4 ends the line. */
function oneLine(text: string): string {
  const words = addressWords(text);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (last.length === 9 && /^\d+$/.test(last)) words.splice(-1, 1, last.slice(0, 5));
  else if (last.length === 4 && /^\d+$/.test(last) && /^\d{5}$/.test(before)) words.pop();
  words.forEach((word, index) => {
    words[index] = word === 'SAINT' ? 'ST' : (STREET_SUFFIXES.get(word) ?? word);
  });
  return words.join(' ');
}

const MEMO_LIMIT = 20_000;
const townKeys = new Map<string, string>();
const stateKeys = new Map<string, string>();

function townKey(city: string): string {
  return memoised(townKeys, city, foldCity);
}

function foldCity(city: string): string {
  return isBlank(city) ? '' : foldTownName(city) || addressWords(city).join(' ');
}

function stateKey(state: string): string {
  return memoised(stateKeys, state, foldState);
}

function foldState(state: string): string {
  return stateCodeOf(state) ?? addressWords(state).join(' ');
}

/** A studio's clients live in few towns: their names are folded once. */
function memoised(memo: Map<string, string>, text: string, fold: (text: string) => string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const key = fold(text);
  memo.set(text, key);
  return key;
}

function zipKey(zip: string): string {
  const value = parseZip(zip);
  if (value === NO_ZIP) return addressWords(zip).join('');
  if (value < ZEROS_LOST && zip.length === 5) return zip;
  return formatZip(value % ZEROS_LOST);
}
