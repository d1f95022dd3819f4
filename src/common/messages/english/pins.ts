import type { EnglishWords } from './english-words.ts';

interface PinCount {
  readonly clients: { readonly length: number };
  readonly pinCount: number;
  readonly pinKind: 'home' | 'zip';
  /** From 0 to 1. */
  readonly share: number;
}

/** What stands at a pin. */
export function englishPins({ clients, plural, percent }: EnglishWords) {
  return {
    count: ({ clients: { length }, pinCount, pinKind, share }: PinCount) => {
      const pins = plural(pinCount, pinKind, `${pinKind}s`);
      return `${clients(length)}${pinCount > 1 ? `, ${pins}` : ''} · ${percent(share)} of the map`;
    },
    select: 'Select rows',
    close: 'Close',
  };
}
