import {
  DIRECTIONALS,
  STREET_SUFFIXES,
  UNIT_DESIGNATORS,
  UNITS_WITHOUT_NUMBER,
} from './street-words.ts';

/**
 * A street line in one spelling: words upper case, suffix and directions abbreviated as in USPS
 * Publication 28, the unit dropped (all doors of a building are one place).
 *
 * A word is only a suffix or a direction by its position: `St Charles Street`, `E Street` and
 * `East Street` stay three different names.
 */
export function normalStreet(words: string[]): string {
  dropUnits(words);
  joinPostOfficeBox(words);
  joinUnitedStates(words);
  const first = startsWithNumber(words) ? 1 : 0;
  let end = words.length;
  end = abbreviateTrailingDirection(words, first, end);
  abbreviateSuffix(words, first, end);
  abbreviateLeadingDirection(words, first, end);
  for (let i = first; i < end - 1; i++) if (words[i] === 'SAINT') words[i] = 'ST';
  return words.join(' ');
}

function startsWithNumber(words: readonly string[]): boolean {
  return hasDigit(words[0] ?? '');
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Something must be left of the street: `Lot 5` alone is a name. */
const SHORTEST_STREET_WORDS = 2;

function dropUnits(words: string[]): void {
  for (let length = unitLength(words); length > 0; length = unitLength(words)) {
    if (words.length - length < SHORTEST_STREET_WORDS) return;
    words.length -= length;
  }
}

/** How many words at the end name a unit: `APT 4`, `APT 4 B`, `3RD FL`, `REAR`. */
function unitLength(words: readonly string[]): number {
  const last = words.length - 1;
  const word = words[last] ?? '';
  const before = words[last - 1] ?? '';
  if (UNIT_DESIGNATORS.has(before) && (hasDigit(word) || word.length < 3)) {
    return before === '#' && UNIT_DESIGNATORS.has(words[last - 2] ?? '') ? 3 : 2;
  }
  if (UNITS_WITHOUT_NUMBER.has(word)) return 1;
  const isOrdinalFloor = (word === 'FL' || word === 'FLOOR') && /^\d+(?:ST|ND|RD|TH)$/.test(before);
  if (isOrdinalFloor) return 2;
  const isSplit = word.length < 3 && before.length < 5 && (hasDigit(word) || hasDigit(before));
  return isSplit && UNIT_DESIGNATORS.has(words[last - 2] ?? '') ? 3 : 0;
}

/** `P O BOX 12`, `POB 12`, `POST OFFICE BOX 12` and `PO BOX 12` are one. */
function joinPostOfficeBox(words: string[]): void {
  const [first, second, third] = words;
  if (first === 'P' && second === 'O' && third === 'BOX') words.splice(0, 2, 'PO');
  else if (first === 'POST' && second === 'OFFICE' && third === 'BOX') words.splice(0, 2, 'PO');
  else if (first === 'POB' || first === 'POBOX') words.splice(0, 1, 'PO', 'BOX');
}

/** `U.S. Highway 281` and `US Highway 281` are one. */
function joinUnitedStates(words: string[]): void {
  const at = words.indexOf('U');
  if (at >= 0 && words[at + 1] === 'S') words.splice(at, 2, 'US');
}

/** Returns where the words before the direction end. */
function abbreviateTrailingDirection(words: string[], first: number, end: number): number {
  let start = end - 1;
  let direction = DIRECTIONALS.get(words[start] ?? '');
  if (direction === undefined) return end;
  const pair = (words[start - 1] ?? '') + (words[start] ?? '');
  if (pair.length === 2 && DIRECTIONALS.has(pair)) {
    start -= 1;
    direction = pair;
  }
  // In `Avenue N` the letter is the name: a name and a suffix must be left.
  if (start - first < 2) return end;
  words.length = start;
  words.push(direction);
  return start;
}

function abbreviateSuffix(words: string[], first: number, end: number): void {
  // `Highway 50`, `County Road 12`, `Avenue N`: the name comes after.
  const last = words[end - 1] ?? '';
  const at = hasDigit(last) || last.length === 1 ? end - 2 : end - 1;
  if (at < first) return;
  const suffix = STREET_SUFFIXES.get(words[at] ?? '');
  if (suffix !== undefined) words[at] = suffix;
}

function abbreviateLeadingDirection(words: string[], first: number, end: number): void {
  const word = words[first] ?? '';
  const direction = DIRECTIONALS.get(word);
  // In `E Street` and `North St` the direction is the name: a name and a suffix must follow.
  if (direction === undefined || end - first < 3) return;
  const pair = word + (words[first + 1] ?? '');
  if (pair.length === 2 && DIRECTIONALS.has(pair) && end - first > 3) {
    words.splice(first, 2, pair);
  } else {
    words[first] = direction;
  }
}
