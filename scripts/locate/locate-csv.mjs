import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { Summary } from './summary.mjs';

const OUTPUT_COLUMNS = ['id', 'verdict', 'reason', 'precision', 'lat', 'lon', 'zip5', 'flags'];
const BATCH_ROWS = 2000;

/** Names that exports give to the columns of an address, lower case, without spaces and punctuation. */
const COLUMN_NAMES = {
  id: ['id', 'clientid', 'recordid', 'number'],
  street: ['street', 'address', 'address1', 'streetaddress', 'street1', 'addr'],
  city: ['city', 'town'],
  state: ['state', 'st', 'province', 'region'],
  zip: ['zip', 'zip5', 'zipcode', 'postalcode', 'postcode', 'postal'],
  country: ['country'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'long', 'longitude'],
};

const FIELDS = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([field, names]) => names.map((name) => [name, field])),
);

/**
 * Reads a CSV stream, locates every row and writes one row for each, in order. Rows flow through: a file
 * of millions needs no more memory than a small one, but for one number a row with true coordinates.
 *
 * @returns the summary that is printed
 */
export async function locateCsv({ from, to, locator, isLocated, distanceMiles }) {
  const summary = new Summary(distanceMiles);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    header: true,
    skipEmptyLines: true,
    transformHeader: fieldOf,
  });
  to.write(`${OUTPUT_COLUMNS.join(',')}\n`);
  let batch = [];
  let rowNumber = 0;
  const flush = () => {
    const addresses = batch.map(addressOf);
    const start = performance.now();
    const results = addresses.map((address) => locator.locate(address));
    summary.locatingMs += performance.now() - start;
    const lines = results.map((result, i) => {
      const located = isLocated(result);
      summary.add(batch[i], result, located);
      rowNumber += 1;
      return outputOf(batch[i].id ?? rowNumber, result, located);
    });
    batch = [];
    return `${Papa.unparse(lines, { newline: '\n' })}\n`;
  };
  const locate = new Transform({
    writableObjectMode: true,
    transform(row, _encoding, done) {
      batch.push(row);
      done(undefined, batch.length === BATCH_ROWS ? flush() : undefined);
    },
    flush(done) {
      done(undefined, batch.length > 0 ? flush() : undefined);
    },
  });
  await pipeline(from, parser, locate, to);
  return summary.toJson();
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
