import type { Precision } from '../../locations/location.ts';
import type { EnglishWords } from './english-words.ts';

/** Studios, and the rings around them. */
export function englishStudios({ count }: EnglishWords) {
  return {
    title: 'Studios',
    show: 'Show studios on the map',
    ringsTitle: 'Rings around',
    all: 'All studios',
    /** Where the host does not say where a studio is. */
    placedBy: (precision: Precision) => `placed by ${PRECISION_WORDS[precision]}`,
    waiting: 'Reading the studios…',
    none: 'There are no studios to show: the host has none on record.',
    failed: (reason: string) =>
      `The studios could not be read: ${reason} Close and open the map again.`,
    unplaced: (names: readonly string[]) =>
      `${names.join(', ')}: the address leads nowhere. Correct it in the host.`,
    within: 'Within',
    clients: 'Clients',
    share: 'Share',
    band: 'In this ring',
    beyond: (distance: string) => `Beyond ${distance}`,
    plus: (value: number) => `+${count(value)}`,
  };
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  'by-hand': 'hand',
  rooftop: 'house',
  street: 'street',
  zip: 'zip',
  town: 'town',
};
