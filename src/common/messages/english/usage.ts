import type { EnglishWords } from './english-words.ts';

/** What the account has used. */
export function englishUsage({ plural }: EnglishWords) {
  return {
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
  };
}
