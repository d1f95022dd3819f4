import type { Precision } from '../../locations/location.ts';
import type { EnglishWords } from './english-words.ts';

/** The line that accounts for every row. */
export function englishCoverage({ count, plural, addresses }: EnglishWords) {
  return {
    rows: (value: number) => plural(value, 'row', 'rows'),
    located: (value: number) => `${count(value)} on the map`,
    precision: (precision: Precision, value: number) =>
      `${count(value)} ${PRECISION_WORDS[precision]}`,
    omitted: (value: number) => `${count(value)} left out`,
    withoutClient: (value: number) => `${plural(value, 'row', 'rows')} without a client`,
    addressCheck: (value: number) => `check ${addresses(value)}`,
    selectHint: 'Select these rows in the hub',
  };
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  'by-hand': 'by hand',
  rooftop: 'house',
  street: 'street',
  zip: 'zip',
  town: 'town',
};
