import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type { PlaceUnit } from '../../tables/place-table.ts';
import type { TableColumn } from '../../tables/table-columns.ts';
import type { EnglishWords } from './english-words.ts';

const COLUMNS: Readonly<Record<TableColumn, string>> = {
  place: 'Place',
  clients: 'Clients',
  share: 'Share',
  sessions: 'Sessions',
  sales: 'Sales',
  salesPerClient: 'Per client',
  density: 'Density',
};

const PLACES: Readonly<Record<PlaceUnit, string>> = { zip: 'Zip code', town: 'Town' };

/** The map as a table. */
export function englishTable({ plural, count }: EnglishWords) {
  return {
    units: { zip: 'By zip', town: 'By town' } satisfies Record<PlaceUnit, string>,
    unitsLabel: 'Rows of the table',
    caption: (unit: PlaceUnit, places: number) =>
      unit === 'zip'
        ? `Clients by zip code, ${plural(places, 'zip code', 'zip codes')}`
        : `Clients by town, ${plural(places, 'town', 'towns')}`,
    columns: COLUMNS,
    density: { miles: 'Per mi²', kilometres: 'Per km²' } satisfies Record<DistanceUnit, string>,
    place: (unit: PlaceUnit) => PLACES[unit],
    csv: { zip: 'Zip', town: 'Town', state: 'State' },
    total: 'Total',
    selected: (value: number, all: number) =>
      value === all ? 'selected' : `${count(value)} of ${count(all)} selected`,
    keys: 'Arrow keys move, Enter selects the rows in the hub, Space adds to the selection on the map.',
    save: 'Save as CSV',
    saveHint: 'In a file small counts are hidden, as the settings of Maps say.',
    fileName: (unit: PlaceUnit): string =>
      unit === 'zip' ? 'clients-by-zip.csv' : 'clients-by-town.csv',
    unknown: {
      none: '',
      known: 'This hub has no sessions or sales.',
      reading: 'Reading sessions and sales…',
      outdated:
        'The hub has changed since the map was made. Update the map to see sessions and sales.',
      failed: 'Sessions and sales could not be read. Update the map to try again.',
    },
  };
}
