import type { OmissionReason } from '../../locations/location.ts';
import type { EnglishWords } from './english-words.ts';

/** Clients who are not on the map, with the reason and its repair. */
export function englishLeftOut({ count, clients }: EnglishWords) {
  return {
    place: 'Place on the map',
    none: 'Every client is on the map.',
    title: (value: number) => `${clients(value)} to look at`,
    reasons: REASON_WORDS,
    repairs: REPAIR_WORDS,
    open: (name: string) => `Open the record of ${name || 'this client'}`,
    unnamed: 'No name',
    more: (value: number) => `and ${count(value)} more`,
    select: 'Select rows',
  };
}

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
