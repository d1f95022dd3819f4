import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { Summary } from './summary.mjs';

const OUTPUT_COLUMNS = ['id', 'verdict', 'reason', 'precision', 'lat', 'lon', 'zip5', 'flags'];
/** What a page of a hub may be. */
const CHUNK_ROWS = 2_000;

/** Names that exports give to the columns of an address, lower case, without spaces and punctuation. */
const COLUMN_NAMES = {
  id: ['id', 'clientid', 'recordid', 'number'],
  street: [
    ...['street', 'street1', 'streetaddress', 'streetline1', 'address', 'address1', 'addressline1'],
    ...['addr', 'addr1', 'fulladdress', 'homeaddress', 'mailingaddress', 'line1'],
  ],
  city: ['city', 'cityname', 'town'],
  state: ['state', 'st', 'stateabbr', 'statecode', 'stateprovince', 'province', 'region'],
  zip: ['zip', 'zip5', 'zipcode', 'zippostalcode', 'postalcode', 'postcode', 'postal'],
  country: ['country', 'countrycode', 'countryregion'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'long', 'longitude'],
};

const ADDRESS_FIELDS = ['street', 'city', 'state', 'zip'];

const FIELDS = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([field, names]) => names.map((name) => [name, field])),
);

/**
 * Reads a CSV stream, locates every row and writes one row for each, in order. Rows flow through: a file of millions
 * needs no more memory than a small one, but for one number a row with true coordinates. Throws when the file has no
 * column of an address.
 *
 * @returns the summary that is printed
 */
export async function locateCsv({ from, to, service, clientsAt, isLocated, distanceMiles }) {
  const summary = new Summary(distanceMiles);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    header: true,
    skipEmptyLines: true,
    transformHeader: fieldOf,
  });
  const { signal } = new AbortController();

  async function* outputRows(rows) {
    yield `${OUTPUT_COLUMNS.join(',')}\n`;
    let rowNumber = 0;
    for await (const chunk of inChunks(rows, CHUNK_ROWS)) {
      if (rowNumber === 0) checkColumns(chunk[0]);
      const clients = clientsAt(chunk.map(addressOf));
      const start = performance.now();
      const { results } = await service.locate(clients, { signal });
      summary.locatingMs += performance.now() - start;
      const lines = results.map((result, i) => {
        const located = isLocated(result);
        summary.add(chunk[i], result, located);
        rowNumber += 1;
        return outputOf(chunk[i].id ?? rowNumber, result, located);
      });
      yield `${Papa.unparse(lines, { newline: '\n' })}\n`;
    }
  }

  await pipeline(from, parser, outputRows, to);
  return summary.toJson();
}

async function* inChunks(rows, size) {
  let chunk = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function checkColumns(row) {
  if (ADDRESS_FIELDS.some((field) => field in row)) return;
  throw new Error(
    'The file has no column of an address. Name its columns id, street, city, state and zip (or only some of them).',
  );
}

/** The field a column stands for; of two columns for one field the first counts. */
function fieldOf(header, index) {
  const name = header.toLowerCase().replace(/[^a-z0-9]/g, '');
  return FIELDS.get(name) ?? `column ${index}`;
}

function addressOf({ street = '', city = '', state = '', zip = '', country = '' }) {
  return { street, city, state, zip, country };
}

function outputOf(id, result, located) {
  if (!located) return [id, 'omitted', result.reason, '', '', '', '', ''];
  const { precision, lat, lon, zip5, needsAddressCheck } = result;
  return [id, 'located', '', precision, lat, lon, zip5, needsAddressCheck ? 'check-address' : ''];
}
