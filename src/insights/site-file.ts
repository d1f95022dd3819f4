import Papa from 'papaparse';
import type { PostalAddress } from '../common/address/postal-address.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

/** A place in a file, by its coordinates or by its address. */
export interface SiteLine {
  /** Of the file, the heading being line 1. */
  readonly line: number;
  /** Empty where the file gives none. */
  readonly name: string;
  readonly place: { readonly at: LonLat } | { readonly address: PostalAddress };
}

/** A line that names no place, and why. */
export interface BadLine {
  readonly line: number;
  readonly reason: 'no-columns' | 'no-lines' | 'no-place' | 'bad-coordinates';
  /** What stands in the line, shortened. */
  readonly text: string;
}

type Field = 'name' | 'lat' | 'lon' | keyof PostalAddress;

/** Names of columns, in English and in Spanish, lower case and without anything but letters and digits. */
const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  name: [
    'name',
    'site',
    'place',
    'park',
    'venue',
    'location',
    'title',
    'nombre',
    'lugar',
    'parque',
  ],
  street: ['address', 'street', 'address1', 'streetaddress', 'fulladdress', 'direccion', 'calle'],
  city: ['city', 'town', 'ciudad', 'localidad'],
  state: ['state', 'st', 'estado'],
  zip: ['zip', 'zipcode', 'zip5', 'postalcode', 'postcode', 'codigopostal', 'cp'],
  country: ['country', 'pais'],
  lat: ['lat', 'latitude', 'latitud', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'longitud', 'x'],
};
const LONGEST_TEXT = 40;

/**
 * Reads places from delimited text with a heading: a name, and coordinates in degrees or an address, whole in one
 * column or in several. Coordinates count before an address. A row without anything in it is no row.
 */
export function readSiteFile(text: string): {
  readonly sites: readonly SiteLine[];
  readonly problems: readonly BadLine[];
} {
  const [heading, ...body] = readRows(text);
  const columns = readHeading(heading?.cells ?? []);
  const hasPlace = columns.has('lat') && columns.has('lon');
  const hasAddress = (['street', 'city', 'zip'] as const).some((field) => columns.has(field));
  if (!heading || !(hasPlace || hasAddress)) {
    const first = heading?.cells.join(', ') ?? '';
    const problem = { line: heading?.line ?? 1, reason: 'no-columns', text: short(first) } as const;
    return { sites: [], problems: [problem] };
  }
  const sites: SiteLine[] = [];
  const problems: BadLine[] =
    body.length === 0 ? [{ line: heading.line, reason: 'no-lines', text: '' }] : [];
  for (const { cells, line } of body) {
    const cell = (field: Field) => cells[columns.get(field) ?? -1]?.trim() ?? '';
    const place = placeOf(cell);
    if (typeof place === 'string') {
      problems.push({ line, reason: place, text: short(cells.filter(Boolean).join(', ')) });
    } else sites.push({ line, name: cell('name'), place });
  }
  return { sites, problems };
}

function placeOf(cell: (field: Field) => string): SiteLine['place'] | BadLine['reason'] {
  const address = {
    street: cell('street'),
    city: cell('city'),
    state: cell('state'),
    zip: cell('zip'),
    country: cell('country'),
  };
  const hasAddress = address.street !== '' || address.city !== '' || address.zip !== '';
  const [lat, lon] = [degreesOf(cell('lat'), 90), degreesOf(cell('lon'), 180)];
  if (lat !== undefined && lon !== undefined) return { at: { lon, lat } };
  if (hasAddress) return { address };
  return cell('lat') !== '' || cell('lon') !== '' ? 'bad-coordinates' : 'no-place';
}

/** `undefined` for what is no number of degrees. */
function degreesOf(text: string, most: number): number | undefined {
  if (!/^[-+]?\d{1,3}([.,]\d+)?$/.test(text)) return undefined;
  const degrees = Number(text.replace(',', '.'));
  return Math.abs(degrees) <= most ? degrees : undefined;
}

/** One pass with a callback per row, because only then the parser tells where in the text each row began. */
function readRows(
  text: string,
): readonly { readonly cells: readonly string[]; readonly line: number }[] {
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  const content = text
    .replace(/^\uFEFF/, '')
    // The parser knows lines by what ends the first of them.
    .replaceAll(/\r\n?/g, '\n')
    // For Excel; the parser guesses it.
    .replace(/^sep=.\n/i, '\n');
  // Beforehand, as blank lines mislead the guess where there are few columns.
  const { delimiter } = Papa.parse(content, { preview: 10, skipEmptyLines: true }).meta;
  let [line, position] = [1, 0];
  Papa.parse<string[]>(content, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      line += content.slice(position, meta.cursor).split('\n').length - 1;
      position = meta.cursor;
    },
  });
  return rows;
}

function readHeading(cells: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  const fields = Object.entries(FIELD_NAMES) as [Field, readonly string[]][];
  cells.forEach((cell, index) => {
    const plain = cell
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '');
    const field = fields.find(([, names]) => names.includes(plain))?.[0];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}

function short(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
