import type { ExportFormat, ExportLevel, Paper } from '../../export/export-choice.ts';
import type { EnglishWords } from './english-words.ts';

/** What is given out, and the card that asks for it. */
export function englishExport({ count, plural, clients }: EnglishWords) {
  return {
    columns: {
      zip: 'Zip code',
      town: 'Town',
      clients: 'Clients',
      share: 'Share',
      sessions: 'Sessions',
      sales: 'Sales',
      perClient: 'Sales per client',
      name: 'Client',
      names: 'Clients’ names',
      address: 'Address',
      latitude: 'Latitude',
      longitude: 'Longitude',
    },
    few: (minimum: number) => `<${count(minimum)}`,
    withheld: (minimum: number) => `${count(minimum)}+`,
    rest: (places: number) => `${plural(places, 'place', 'places')} with hidden counts, together`,
    coverage: {
      withheld: (minimum: number) =>
        `The number of clients is not told: too few places have ${clients(minimum)} or more.`,
      fewOmitted: (minimum: number) => `fewer than ${count(minimum)} left out`,
    },
    legend: {
      zipPins: 'Clients by zip code',
      zipPin: 'The area of a circle is its count',
      addressPins: 'Clients by address',
      exactPin: 'At the house or the street',
      roughPin: 'At the zip code or the town only',
    },
    rule: (minimum: number) =>
      `Counts under ${count(minimum)} are hidden, and where needed other counts, so that nobody can compute them.`,
    byZip: 'Each client stands at the point of a zip code, not at home.',

    page: {
      filter: (text: string) => `Filter: ${text}`,
      noFilter: 'All clients of the list',
      tableTitle: 'Clients by zip code',
      more: (rows: number) => `and ${plural(rows, 'more row', 'more rows')}`,
      sheet: (number: number, sheets: number) => `Table, page ${count(number)} of ${count(sheets)}`,
    },

    what: 'What',
    formats: FORMAT_WORDS,
    level: 'Detail',
    levels: LEVEL_WORDS,
    names: 'With clients’ names',
    personal:
      'This shows where people live, and many of your clients are minors. Share it only with people who may know.',
    size: 'Pixels',
    customSize: 'Other size',
    width: 'Width',
    height: 'Height',
    paper: 'Paper',
    papers: PAPER_WORDS,
    landscape: 'Landscape',
    table: 'Table on pages of its own',
    start: START_WORDS,
    cancel: 'Cancel',
    working: 'Making the file…',
    done: 'Done.',
    outdated:
      'The hub has changed since the map was made: sessions and sales are left out. Update the map to have them.',
    failed: (reason: string) =>
      `It could not be exported: ${reason} Nothing was changed; try again.`,
    wrongSize: (minimum: number, maximum: number) =>
      `Choose a width and a height from ${count(minimum)} to ${count(maximum)} pixels.`,
    noPicture: 'This browser cannot draw a picture of this size. Choose a smaller one.',
  };
}

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  png: 'Picture (PNG)',
  pdf: 'Document (PDF)',
  print: 'Print',
  csv: 'Table for Excel (CSV)',
  geojson: 'Points (GeoJSON)',
  kml: 'Points for Google Earth (KML)',
};

const START_WORDS: Readonly<Record<ExportFormat, string>> = {
  png: 'Save the picture',
  pdf: 'Save the document',
  print: 'Print…',
  csv: 'Save the table',
  geojson: 'Save the points',
  kml: 'Save the points',
};

const LEVEL_WORDS: Readonly<Record<ExportLevel, string>> = {
  zip: 'By zip code, without names',
  address: 'By address (personal)',
};

const PAPER_WORDS: Readonly<Record<Paper, string>> = { letter: 'Letter', a4: 'A4' };
