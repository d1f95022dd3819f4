import { addressWords } from '../../common/address/address-words.ts';
import { normalStreet } from '../../common/address/normal-street.ts';
import { DIRECTIONALS, STREET_SUFFIXES } from '../../common/address/street-words.ts';

const ORDINALS = new Map(
  (
    'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH ' +
    'FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH'
  )
    .split(' ')
    .map((word, index) => [word, `${index + 1}${endingOf(index + 1)}`] as const),
);

/** One wrong letter is forgiven in a name of this length or longer. */
const SHORTEST_MISSPELLED = 5;

/**
 * Whether two street lines name one street: `12 N Main Street` and `12 MAIN ST`, but not `1114 Ninth Avenue` and
 * `1114 9TH ST`. What one line leaves out does not contradict; what both say must agree. House numbers are not compared.
 */
export function isSameStreet(a: string, b: string): boolean {
  const left = partsOf(a);
  const right = partsOf(b);
  return (
    agree(left.suffix, right.suffix) &&
    agree(left.direction, right.direction) &&
    (left.name === right.name || isMisspelled(left.name, right.name))
  );
}

function partsOf(street: string) {
  const words = normalStreet(addressWords(street)).split(' ');
  while (words.length > 1 && /^\d+[A-Z]?$/.test(words[0] ?? '')) words.shift();
  const directions: string[] = [];
  // From the end first: the `ST` of `MAIN ST N` is the suffix only then.
  while (words.length > 1 && isDirection(words.at(-1))) directions.push(words.pop() ?? '');
  const suffix = words.length > 1 ? STREET_SUFFIXES.get(words.at(-1) ?? '') : undefined;
  if (suffix !== undefined) words.pop();
  while (words.length > 1 && isDirection(words[0])) directions.push(words.shift() ?? '');
  return {
    name: words.map((word) => ORDINALS.get(word) ?? word).join(' '),
    suffix: suffix ?? '',
    direction: directions.join(' '),
  };
}

function isDirection(word = ''): boolean {
  return DIRECTIONALS.get(word) === word;
}

function agree(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/** At most one letter is wrong, missing or too many. In a number any digit counts. */
function isMisspelled(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISSPELLED || long.length - short.length > 1) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function endingOf(number: number): string {
  return number > 3 ? 'TH' : (['', 'ST', 'ND', 'RD'][number] ?? 'TH');
}
