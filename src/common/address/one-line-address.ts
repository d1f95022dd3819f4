import { countryOfPostalCode, isMilitaryZip } from './address-hygiene.ts';
import { addressWords, countAddressWords } from './address-words.ts';
import { foreignCountryOf } from './foreign-regions.ts';
import { stateCodeOf } from './state-codes.ts';
import { STREET_SUFFIXES, UNIT_DESIGNATORS } from './street-words.ts';
import { NO_ZIP, parseZip } from './zip-text.ts';

/** The tail of an address that stands in one field. */
export interface OneLineAddress {
  /** The words before state and zip, upper case: the last of them name the town. */
  readonly words: readonly string[];
  /** The town, where commas set it apart: `…, Grass Valley, CA 95945`; empty elsewhere. */
  readonly city: string;
  /** The words that were read as the state; empty when none were. */
  readonly stateWords: readonly string[];
  /** Postal code of the state, or empty. */
  readonly state: string;
  /** As {@link parseZip} gives it. */
  readonly zip: number;
  /** The country, when the tail is not one of the United States. */
  readonly foreign: string | undefined;
  readonly isMilitary: boolean;
}

const UNITED_STATES = new Set(['US', 'USA', 'U S', 'U S A', 'UNITED STATES', 'EE UU']);
const ENDS_OF_UNITED_STATES = new Set([...UNITED_STATES].map((it) => it.split(' ').at(-1)));
const MILITARY_STATES = new Set(['AA', 'AE', 'AP']);
const LONGEST_STATE_WORDS = 3;

/** Reads the tail `… town, ST 12345[-6789][, USA]` of an address that stands in one field. */
export function parseOneLine(text: string): OneLineAddress {
  const words = addressWords(text);
  const wordCount = words.length;
  dropCountry(words);
  const zip = takeZip(words);
  const military = MILITARY_STATES.has(words.at(-1) ?? '') && /^[AFD]PO$/.test(words.at(-2) ?? '');
  const stateWords = takeState(words);
  const state = stateCodeOf(stateWords.join('')) ?? '';
  const { city, beforeCity } = partAtCommas(text, wordCount - words.length);
  const isCanadian =
    zip === NO_ZIP && stateWords[0] === 'CA' && endsInProvince(words, city, beforeCity);
  return {
    words,
    city,
    stateWords,
    state,
    zip,
    foreign: isCanadian ? 'Canada' : foreignTail(text, words, state, zip),
    isMilitary: military || isMilitaryZip(zip),
  };
}

/** What stands between the last two commas before the tail, which must begin at a comma, and what stands before. */
function partAtCommas(
  text: string,
  tailWordCount: number,
): { readonly city: string; readonly beforeCity: string } {
  let end = text.length;
  for (let rest = tailWordCount; rest !== 0; ) {
    const comma = text.lastIndexOf(',', end - 1);
    if (comma < 0 || end === 0 || rest < 0) return { city: '', beforeCity: '' };
    rest -= countAddressWords(text.slice(comma + 1, end));
    end = comma;
  }
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end--;
  const comma = text.lastIndexOf(',', end - 1);
  if (comma < 0 || end === 0) return { city: '', beforeCity: '' };
  return {
    city: addressWords(text.slice(comma + 1, end)).join(' '),
    beforeCity: text.slice(0, comma),
  };
}

function dropCountry(words: string[]): void {
  if (!ENDS_OF_UNITED_STATES.has(words.at(-1))) return;
  const length = [3, 2, 1].find((it) => UNITED_STATES.has(words.slice(-it).join(' ')));
  if (length !== undefined) words.splice(-length);
}

/** Takes the zip, or whatever other digits stand at the end, off the words. */
function takeZip(words: string[]): number {
  let start = words.length;
  while (start > 0 && isNumber(words[start - 1] ?? '')) start--;
  const count = words.length - start;
  const last = count > 0 ? (words.at(-1) ?? '') : '';
  const before = count > 1 ? (words.at(-2) ?? '') : '';
  words.length = start;
  return parseZip(before.length === 5 && last.length === 4 ? before : last);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}

function takeState(words: string[]): string[] {
  // A code is the state alone: what stands before it in `Washington, DC` is the town.
  const last = words.at(-1) ?? '';
  if (last.length === 2 && stateCodeOf(last) === last) return words.splice(-1);
  for (let length = LONGEST_STATE_WORDS; length > 0; length--) {
    const tail = words.slice(-length);
    if (tail.length === length && stateCodeOf(tail.join('')) !== undefined) {
      return words.splice(-length);
    }
  }
  return [];
}

/** In `Toronto, ON, CA` the end is Canada. Ontario is a town of California, too, unless a town stands before it. */
function endsInProvince(words: readonly string[], city: string, beforeCity: string): boolean {
  if (countryAtEnd(words) !== 'Canada') return false;
  return words.at(-1) !== 'ONTARIO' || (city === 'ONTARIO' && endsInTown(beforeCity));
}

/** What stands before is no street, and no part of a building. */
function endsInTown(text: string): boolean {
  const words = addressWords(text.slice(text.lastIndexOf(',') + 1));
  return (
    words.length > 0 &&
    !words.some((word) => /\d/.test(word)) &&
    !UNIT_DESIGNATORS.has(words[0] ?? '') &&
    !STREET_SUFFIXES.has(words.at(-1) ?? '')
  );
}

function foreignTail(
  text: string,
  words: readonly string[],
  state: string,
  zip: number,
): string | undefined {
  if (state === 'WA' && zip !== NO_ZIP && zip % 100_000 >= 6000 && zip % 100_000 < 7000) {
    return 'Australia';
  }
  return state === '' ? (countryAtEnd(words) ?? countryOfPostalCode(text)) : undefined;
}

function countryAtEnd(words: readonly string[]): string | undefined {
  for (let length = LONGEST_STATE_WORDS; length > 0; length--) {
    const country = foreignCountryOf(words.slice(-length).join(''));
    if (country !== undefined) return country;
  }
  return undefined;
}
