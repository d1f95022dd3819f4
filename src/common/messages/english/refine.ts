import type { EnglishWords } from './english-words.ts';

/** What of an address is sent. */
type SentPart = 'street' | 'city' | 'state' | 'zip';

/** Sharper locations from online providers. */
export function englishRefine({ count, addresses, plural }: EnglishWords) {
  return {
    open: (value: number) => `Refine ${addresses(value)}…`,
    waiting: (addressCount: number, reportCount: number) => {
      const parts = addressCount > 0 ? [addresses(addressCount)] : [];
      if (reportCount > 0) parts.push(plural(reportCount, 'usage report', 'usage reports'));
      const isOne = addressCount + reportCount === 1;
      return `${parts.join(' and ')} ${isOne ? 'waits' : 'wait'} for the network`;
    },
    paused: 'The network is gone. This goes on by itself when it is back.',
    title: (value: number) => `Find the street of ${addresses(value)}?`,
    sends: (parts: readonly SentPart[], title: string, origin: string) =>
      `Sends ${parts.join(', ')} to ${title} (${origin}). No names, ids or amounts.`,
    gives: (
      parts: readonly SentPart[],
      title: string,
      plugin: string,
      origin: string | undefined,
    ) =>
      `Gives ${parts.join(', ')} to ${title} of ${plugin}${
        origin === undefined ? ', on this computer' : `, which sends them to ${origin}`
      }. No names, ids or amounts.`,
    free: 'The map gets sharper where it is open. It is not billed again.',
    start: 'Refine',
    later: 'Not now',
    progress: (asked: number, all: number, found: number) =>
      `Asked about ${count(asked)} of ${addresses(all)}, found ${count(found)}.`,
    stop: 'Stop',
    failed: (reason: string) => `It ended early: ${reason} What was found is kept.`,
  };
}
