import type { EnglishWords } from './english-words.ts';

/** Sharper locations from online providers. */
export function englishRefine({ count, addresses }: EnglishWords) {
  return {
    open: (value: number) => `Refine ${addresses(value)}…`,
    waiting: (value: number) => `${addresses(value)} wait for the network`,
    title: (value: number) => `Find the street of ${addresses(value)}?`,
    sends: (parts: readonly string[], title: string, origin: string) =>
      `Sends ${parts.join(', ')} to ${title} (${origin}). No names, ids or amounts.`,
    free: 'The map gets sharper where it is open. It is not billed again.',
    start: 'Refine',
    later: 'Not now',
    progress: (asked: number, all: number, found: number) =>
      `Asked about ${count(asked)} of ${addresses(all)}, found ${count(found)}.`,
    stop: 'Stop',
    failed: (reason: string) => `It ended early: ${reason} What was found is kept.`,
  };
}
