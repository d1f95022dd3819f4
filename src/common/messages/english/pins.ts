import type { Attribute } from '../../clients/client-measures.ts';
import type { ClientGroup } from '../../maps/client-groups.ts';
import type { PlaceTotals } from '../../tables/place-table.ts';
import type { EnglishWords } from './english-words.ts';

interface PinCount {
  readonly clients: { readonly length: number };
  readonly pinCount: number;
  readonly pinKind: 'home' | 'zip';
  /** From 0 to 1. */
  readonly share: number;
}

const ATTRIBUTES: Readonly<Record<Exclude<Attribute, 'recordDate'>, string>> = {
  recordType: 'Session type',
  leadSource: 'Lead source',
  status: 'Status',
  graduationYear: 'Graduation year',
};

/** What stands at a pin, and what the symbols and colours of pins mean. */
export function englishPins({ clients, plural, percent, count, wholeMoney }: EnglishWords) {
  return {
    count: ({ clients: { length }, pinCount, pinKind, share }: PinCount) => {
      const pins = plural(pinCount, pinKind, `${pinKind}s`);
      return `${clients(length)}${pinCount > 1 ? `, ${pins}` : ''} · ${percent(share)} of the map`;
    },
    /** Empty where nothing is known. */
    figures: ({ sessions, sales, salesPerClient }: PlaceTotals) =>
      [
        sessions === undefined ? '' : plural(sessions, 'session', 'sessions'),
        sales === undefined ? '' : `${wholeMoney(sales)} sales`,
        salesPerClient === undefined ? '' : `${wholeMoney(salesPerClient)} a client`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    select: 'Select rows',
    search: 'Search these clients',
    noMatch: 'None of these clients has that in the name or the address.',
    attributes: ATTRIBUTES,
    colorBy: 'Colour the pins by',
    oneColor: 'Nothing: one colour',
    noAttributes: 'This hub tells nothing to colour the pins by.',
    waiting: 'Reading what this hub tells of its clients…',
    group: (group: ClientGroup) => {
      switch (group.kind) {
        case 'named':
          return group.title;
        case 'other':
          return group.titles.length === 1
            ? (group.titles[0] ?? '')
            : `Other (${count(group.titles.length)})`;
        case 'blank':
          return 'Not given';
      }
    },
    legend: {
      title: 'Legend',
      precise: 'House or street',
      rough: 'Zip or town only',
      cluster: 'Several addresses',
      circle: 'Area: clients of a zip',
      selected: 'Selected, and how many of them',
    },
  };
}
