import type { Quote } from '../../money/quote.ts';
import type { EnglishWords } from './english-words.ts';

/** From the first look at the panel to the map: quote, question, progress, refusal, failure. */
export function englishMapRequest(words: EnglishWords) {
  const { count, money, plural, clients, requests, lookups } = words;
  return {
    quote: (quote: Quote) => {
      const terms = [lookups(quote.newLookups)];
      if (quote.exemptLookups > 0) terms[0] += ` (${count(quote.exemptLookups)} exempt)`;
      terms.push(plural(quote.maps, 'map', 'maps'));
      const parts = [`${terms.join(' + ')} = ${requests(quote.requests)}`];
      if (quote.knownLookups > 0) parts.push(`${count(quote.knownLookups)} already known, free`);
      if (quote.price !== undefined) parts.push(money(quote.price));
      return parts.join(' · ');
    },

    notKept: 'Not kept and not billed: there was no room, or the disk failed.',

    idle: {
      title: 'See where your clients live',
      text: 'Pull up a set of clients by search, filter or selection, then choose a map in the ribbon.',
    },

    working: {
      reading: 'Reading the rows of the hub…',
      locating: (value: number) => `Finding where ${clients(value)} live${value === 1 ? 's' : ''}…`,
      drawing: (value: number) => `Drawing ${clients(value)}…`,
      isFree: 'Nothing is billed yet.',
      cancel: 'Cancel',
    },

    confirm: {
      title: (value: number) => `This map makes ${requests(value)}`,
      passesCap: (cap: number) => `That would pass this month’s cap of ${requests(cap)}.`,
      accept: 'Confirm and make the map',
      decline: 'Cancel',
    },

    refused: {
      title: (kind: string, limit: number) => `${kind} shows up to ${clients(limit)}`,
      text: (value: number) =>
        `You have pulled up ${clients(value)}. Nothing was looked up or billed. Narrow the set with the hub’s search, filters or selection, and try again.`,
      alternative: (kind: string) => `Show ${kind} instead`,
    },

    failed: {
      title: 'The map could not be made',
      text: (reason: string) => `${reason} Nothing is lost: try again.`,
      retry: 'Try again',
    },

    empty: {
      title: 'No map to show',
      text: 'None of these clients can be placed on a map. No map was billed.',
      showWhy: 'Show why',
    },

    change: {
      text: (value: number, newLookups: number | undefined) =>
        newLookups === undefined
          ? `Selection changed: ${clients(value)}`
          : `Selection changed: ${clients(value)}, ${lookups(newLookups)}`,
      update: 'Update map',
    },
  };
}
