import type { Formats } from '../formats.ts';

/** What the texts of every feature count, each with its noun. */
export interface EnglishWords extends Formats {
  plural(value: number, one: string, many: string): string;
  clients(value: number): string;
  requests(value: number): string;
  addresses(value: number): string;
  lookups(value: number): string;
}

export function englishWords(formats: Formats): EnglishWords {
  const plural = (value: number, one: string, many: string) =>
    `${formats.count(value)} ${value === 1 ? one : many}`;
  return {
    ...formats,
    plural,
    clients: (value) => plural(value, 'client', 'clients'),
    requests: (value) => plural(value, 'request', 'requests'),
    addresses: (value) => plural(value, 'address', 'addresses'),
    lookups: (value) => plural(value, 'new look-up', 'new look-ups'),
  };
}
