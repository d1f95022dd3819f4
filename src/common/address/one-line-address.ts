import { countryOfPostalCode, isMilitaryZip } from './address-hygiene.ts';
import { addressWords } from './address-words.ts';
import { foreignCountryOf } from './foreign-regions.ts';
import { stateCodeOf } from './state-codes.ts';
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
const MILITARY_STATES = new Set(['AA', 'AE', 'AP']);
const LONGEST_STATE_WORDS = 3;

/** Reads the tail `… town, ST 12345[-6789][, USA]` of an address that stands in one field. */
export function parseOneLine(text: string): OneLineAddress {
  const words = withoutCountry(addressWords(text));
  const zip = takeZip(words);
  const military = MILITARY_STATES.has(words.at(-1) ?? '') && /^[AFD]PO$/.test(words.at(-2) ?? '');
  const stateWords = takeState(words);
  const state = stateCodeOf(stateWords.join('')) ?? '';
  return {
    words,
    city: cityBetweenCommas(text, words.length),
    stateWords,
    state,
    zip,
    foreign: foreignTail(text, words, state, zip),
    isMilitary: military || isMilitaryZip(zip),
  };
}

function cityBetweenCommas(text: string, wordCount: number): string {
  const segments = text.split(',').map(addressWords);
  let rest = segments.reduce((sum, it) => sum + it.length, 0);
  while (rest > wordCount) rest -= segments.pop()?.length ?? 0;
  return rest === wordCount && segments.length > 1 ? (segments.at(-1) ?? []).join(' ') : '';
}

function withoutCountry(words: string[]): string[] {
  const length = [3, 2, 1].find((it) => UNITED_STATES.has(words.slice(-it).join(' ')));
  return length === undefined ? words : words.slice(0, -length);
}

/** Takes the zip, or whatever other digits stand at the end, off the words. */
function takeZip(words: string[]): number {
  const digits: string[] = [];
  while (/^\d+$/.test(words.at(-1) ?? '')) digits.unshift(words.pop() ?? '');
  const plusFour = digits.slice(-2);
  if (plusFour.length === 2 && plusFour[0]?.length === 5 && plusFour[1]?.length === 4) {
    return parseZip(plusFour[0]);
  }
  return parseZip(digits.at(-1) ?? '');
}

function takeState(words: string[]): string[] {
  for (let length = LONGEST_STATE_WORDS; length > 0; length--) {
    const tail = words.slice(-length);
    if (tail.length === length && stateCodeOf(tail.join('')) !== undefined) {
      return words.splice(-length);
    }
  }
  return [];
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
  if (state !== '') return undefined;
  for (let length = LONGEST_STATE_WORDS; length > 0; length--) {
    const country = foreignCountryOf(words.slice(-length).join(''));
    if (country !== undefined) return country;
  }
  return countryOfPostalCode(text);
}
