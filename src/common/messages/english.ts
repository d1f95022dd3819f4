import type { OmissionReason, Precision } from '../locations/location.ts';
import type { Quote } from '../money/quote.ts';
import type { Formats } from './formats.ts';

interface PinCount {
  readonly clients: { readonly length: number };
  readonly pinCount: number;
  readonly pinKind: 'home' | 'zip';
  /** From 0 to 1. */
  readonly share: number;
}

/** All text that a user sees, in English. Every other language has the same shape. */
export function englishMessages({ count, money, percent }: Formats) {
  const plural = (value: number, one: string, many: string) =>
    `${count(value)} ${value === 1 ? one : many}`;
  const clients = (value: number) => plural(value, 'client', 'clients');
  const requests = (value: number) => plural(value, 'request', 'requests');
  const addresses = (value: number) => plural(value, 'address', 'addresses');
  const lookups = (value: number) => plural(value, 'new look-up', 'new look-ups');

  return {
    clients,

    panelTitle: 'Client map',

    regions: {
      coverage: 'Coverage',
      requests: 'Requests',
      map: 'Map',
      notice: 'Notice',
    },

    coverage: {
      rows: (value: number) => plural(value, 'row', 'rows'),
      located: (value: number) => `${count(value)} on the map`,
      precision: (precision: Precision, value: number) =>
        `${count(value)} ${PRECISION_WORDS[precision]}`,
      omitted: (value: number) => `${count(value)} left out`,
      withoutClient: (value: number) => `${plural(value, 'row', 'rows')} without a client`,
      addressCheck: (value: number) => `check ${addresses(value)}`,
      selectHint: 'Select these rows in the hub',
    },

    quote: (quote: Quote) => {
      const terms = [lookups(quote.newLookups)];
      if (quote.exemptLookups > 0) terms[0] += ` (${count(quote.exemptLookups)} exempt)`;
      terms.push(plural(quote.maps, 'map', 'maps'));
      const parts = [`${terms.join(' + ')} = ${requests(quote.requests)}`];
      if (quote.knownLookups > 0) parts.push(`${count(quote.knownLookups)} already known, free`);
      if (quote.price !== undefined) parts.push(money(quote.price));
      return parts.join(' · ');
    },

    idle: {
      title: 'See where your clients live',
      text: 'Pull up a set of clients by search, filter or selection, then choose a map in the ribbon.',
    },

    working: {
      reading: 'Reading the rows of the hub…',
      locating: 'Finding locations…',
      drawing: 'Drawing the map…',
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

    empty:
      'None of these clients can be placed on a map. The list below says why. No map was billed.',

    change: {
      text: (value: number, newLookups: number | undefined) =>
        newLookups === undefined
          ? `Selection changed: ${clients(value)}`
          : `Selection changed: ${clients(value)}, ${lookups(newLookups)}`,
      update: 'Update map',
    },

    offline: 'Offline: zip precision',

    placing: {
      ask: (name: string) =>
        `Where is ${name}? Click the place on the map, or move it under the middle and press Enter.`,
      done: (name: string) => `${name} is placed by hand. That is kept, and not billed.`,
      undo: 'Undo',
      takeBack: 'Take back the pin',
      close: 'Close',
      cancel: 'Cancel',
    },

    leftOut: {
      place: 'Place on the map',
      none: 'Every client is on the map.',
      title: (value: number) => `${clients(value)} to look at`,
      reasons: REASON_WORDS,
      repairs: REPAIR_WORDS,
      open: (name: string) => `Open the record of ${name || 'this client'}`,
      unnamed: 'No name',
      more: (value: number) => `and ${count(value)} more`,
      select: 'Select rows',
    },

    pins: {
      count: ({ clients: { length }, pinCount, pinKind, share }: PinCount) => {
        const pins = plural(pinCount, pinKind, `${pinKind}s`);
        return `${clients(length)}${pinCount > 1 ? `, ${pins}` : ''} · ${percent(share)} of the map`;
      },
      select: 'Select rows',
      close: 'Close',
    },

    refine: {
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
    },

    usage: {
      open: 'Usage…',
      title: 'Requests of this account',
      thisMonth: 'This month',
      lastMonth: 'Last month',
      cap: 'Monthly cap',
      unreported: 'Not reported to the host yet',
      refused: (value: number) => `${plural(value, 'entry', 'entries')} the host has refused`,
      retry: 'Report again',
      exportCsv: 'Save the ledger as CSV',
      fileName: 'maps-ledger.csv',
      close: 'Close',
    },

    storage: {
      damaged: (copies: readonly string[]) =>
        `A part of what myStratus Maps keeps was damaged. The rest is recovered; what is missing is found again and not billed twice. The damaged files are kept as ${copies.join(', ')}.`,
      full: 'There is no room left to keep what this map found. Nothing was billed. Free some disk space, then make the map again.',
      failed: (reason: string) =>
        `What this map found could not be kept: ${reason} Nothing was billed. Make the map again.`,
    },

    map: {
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      attribution: 'ZIP code data © GeoNames, CC BY 4.0 · Boundaries: US Census Bureau',
      label:
        'Map of the clients; arrow keys move, plus and minus zoom, Enter chooses the pin in the middle',
    },
  };
}

/** The text of the user interface in one language. */
export type Messages = ReturnType<typeof englishMessages>;

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  'by-hand': 'by hand',
  rooftop: 'house',
  street: 'street',
  zip: 'zip',
  town: 'town',
};

type LeftOutReason = OmissionReason | 'address-check' | 'without-client';

const REASON_WORDS: Readonly<Record<LeftOutReason, string>> = {
  'blank-address': 'Blank address',
  'no-zip-or-town': 'No usable zip or town',
  foreign: 'Outside the United States',
  military: 'Military address (APO, FPO, DPO)',
  'unknown-zip-and-town': 'Unknown zip and town',
  'address-check': 'Zip and town contradict each other: placed by town',
  'without-client': 'Record without a client',
};

const REPAIR_WORDS: Readonly<Record<LeftOutReason, string>> = {
  'blank-address': 'Fill in the address in the client’s record.',
  'no-zip-or-town': 'Add a five-digit zip, or a town and a state.',
  foreign: 'This map covers the United States; the address is kept as it is.',
  military: 'Military mail has no place on a US map; add a home address if there is one.',
  'unknown-zip-and-town': 'Check the spelling of the town and the digits of the zip.',
  'address-check': 'Check the zip, the town and the state against each other.',
  'without-client': 'Link the record to a client in the host.',
};
