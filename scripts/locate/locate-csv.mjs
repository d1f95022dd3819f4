import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { Summary } from './summary.mjs';

const HEADING = 'id,verdict,reason,precision,lat,lon,zip5,flags\n';
/** What a page of a hub may be. */
const CHUNK_ROWS = 2_000;

/** Names that exports give to columns, the plainest first; lower case, without spaces and punctuation. */
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

/**
 * Reads a CSV as text in chunks, locates every row and writes one row for each, in order. Rows flow through: a file of
 * millions needs no more memory than a small one, but for one number a row with true coordinates. Throws when the file
 * has no column of an address, and has written nothing then.
 *
 * @returns the summary that is printed
 */
export async function locateCsv({ from, to, service, clientsAt, isLocated, distanceMiles }) {
  const summary = new Summary(distanceMiles);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: true });
  const { signal } = new AbortController();

  async function* outputRows(rows) {
    let rowNumber = 0;
    for await (const chunk of inChunks(asRecords(rows), CHUNK_ROWS)) {
      if (rowNumber === 0) yield HEADING;
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
    if (rowNumber === 0) yield HEADING;
  }

  await pipeline(from, parser, outputRows, to);
  return summary.toJson();
}

/** Each row below the heading, by the fields that its columns stand for. */
async function* asRecords(rows) {
  let columns;
  for await (const cells of rows) {
    if (columns) yield recordOf(cells, columns);
    else columns = columnsOf(cells);
  }
}

/** `undefined` where there is no cell. */
function recordOf(cells, columns) {
  return {
    id: cells[columns.id],
    street: cells[columns.street],
    city: cells[columns.city],
    state: cells[columns.state],
    zip: cells[columns.zip],
    country: cells[columns.country],
    lat: cells[columns.lat],
    lon: cells[columns.lon],
  };
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

/** The column of each field, or -1: of several the one with the plainest name, and of equal ones the first. */
function columnsOf(heading) {
  const names = heading.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const columnOf = (known) => names.indexOf(known.find((each) => names.includes(each)));
  const columns = Object.fromEntries(
    Object.entries(COLUMN_NAMES).map(([field, known]) => [field, columnOf(known)]),
  );
  if (ADDRESS_FIELDS.some((field) => columns[field] >= 0)) return columns;
  throw new Error(
    'The file has no column of an address. Name its columns id, street, city, state and zip (or only some of them).',
  );
}

function addressOf({ street = '', city = '', state = '', zip = '', country = '' }) {
  return { street, city, state, zip, country };
}

function outputOf(id, result, located) {
  if (!located) return [id, 'omitted', result.reason, '', '', '', '', ''];
  const { precision, lat, lon, zip5, needsAddressCheck } = result;
  return [id, 'located', '', precision, lat, lon, zip5, needsAddressCheck ? 'check-address' : ''];
}
