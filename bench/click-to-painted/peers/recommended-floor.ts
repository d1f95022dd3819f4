import { type HubRows, textCell } from '@mystratus/plugin-sdk';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import type { Database } from 'sql.js';
import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';
import { instant } from '../instant.ts';
import { DensityPaint, type Places } from './density-paint.ts';
import { openDatabase } from './open-database.ts';
import type { PeerAssets } from './peer-protocol.ts';
import { type Peer, servePeer } from './serve-peer.ts';

// As little work as a heat map can be: the columns it needs, a slot for each zip, one weight for each place, a
// density grid, and one statement for the store when the map is painted. No panel, no basemap, no coverage, no
// quote, no check of the address.

const COLUMNS = ['clientId', 'street', 'city', 'state', 'zip'] as const;
const ZERO = '0'.charCodeAt(0);

class RecommendedFloor implements Peer<HubRows> {
  readonly wanted = { shape: 'columns', columns: COLUMNS } as const;
  private readonly layer = new DensityPaint({});
  private readonly view = new View({ center: [0, 0], zoom: 3 });
  private readonly map: OlMap;
  private readonly known = new Set<string>();
  private database: Database | undefined;
  private table: ZipCentroidTable | undefined;

  constructor(target: HTMLElement) {
    this.map = new OlMap({ target, view: this.view, controls: [], layers: [this.layer] });
  }

  async start({ zipCentroids, sqlWasm }: PeerAssets): Promise<void> {
    this.database = await openDatabase(sqlWasm);
    this.table = ZipCentroidTable.decode(zipCentroids);
  }

  /** The whole way once, on ten clients that are forgotten again. */
  async warm(): Promise<void> {
    const cells = Array.from({ length: 10 }, (_, index) => String(80_202 + index));
    const ends = Uint32Array.from(cells, (_, index) => 5 * (index + 1));
    const column = { kind: 'text', text: cells.join(''), ends } as const;
    const columns = Object.fromEntries(COLUMNS.map((id) => [id, column]));
    const rows = Uint32Array.from(cells.keys());
    await this.show({ hubId: '', generation: 0, rowCount: cells.length, rows, columns });
    this.database?.exec('DELETE FROM locations; DELETE FROM ledger');
    this.known.clear();
  }

  async show(rows: HubRows) {
    const slots = this.slotsOf(rows);
    const places = this.placesOf(slots);
    const locatedAt = instant();
    const painted = new Promise<number>((resolve) => {
      this.map.once('rendercomplete', () => resolve(instant()));
    });
    this.view.fit(this.layer.show(places), { padding: [40, 40, 40, 40] });
    const paintedAt = await painted;
    const newLookups = this.store(rows, slots);
    return { locatedAt, paintedAt, storeMs: instant() - paintedAt, requests: newLookups + 1 };
  }

  /** The slot of each row's zip, from its first five digits; -1 for none. */
  private slotsOf({ columns, rowCount }: HubRows): Int32Array {
    const slots = new Int32Array(rowCount).fill(-1);
    const { zip } = columns;
    if (zip?.kind !== 'text' || !this.table) return slots;
    const { text, ends } = zip;
    let start = 0;
    for (let row = 0; row < rowCount; row++) {
      const end = ends[row] ?? start;
      let value = 0;
      for (let at = start; at < start + 5; at++) value = 10 * value + text.charCodeAt(at) - ZERO;
      if (end - start >= 5) slots[row] = this.table.slotOf(value);
      start = end;
    }
    return slots;
  }

  private placesOf(slots: Int32Array): Places {
    const { table } = this;
    if (!table) throw new Error('Not started.');
    const counts = new Uint32Array(table.size);
    for (const slot of slots) if (slot >= 0) counts[slot] = (counts[slot] ?? 0) + 1;
    const used = [...counts.keys()].filter((slot) => counts[slot]);
    return {
      lons: Float64Array.from(used, (slot) => table.lonAt(slot)),
      lats: Float64Array.from(used, (slot) => table.latAt(slot)),
      weights: Float64Array.from(used, (slot) => counts[slot] ?? 0),
    };
  }

  private store({ columns, rowCount }: HubRows, slots: Int32Array): number {
    const { table, database } = this;
    const [clientId, ...address] = COLUMNS.map((id) => columns[id]);
    if (!table || !database || clientId?.kind !== 'text') throw new Error('Not started.');
    const time = new Date().toISOString();
    const added: (string | number)[][] = [];
    for (let row = 0; row < rowCount; row++) {
      const slot = slots[row] ?? -1;
      if (slot < 0) continue;
      const client = textCell(clientId, row);
      const cells = address.map((column) => (column?.kind === 'text' ? textCell(column, row) : ''));
      const key = cells.join('|');
      const id = `${client}:${key}`;
      if (this.known.has(id)) continue;
      this.known.add(id);
      added.push([key, table.lonAt(slot), table.latAt(slot), table.zipAt(slot), id, client]);
    }
    if (added.length === 0) return 0;
    const json = JSON.stringify(added);
    database.exec('BEGIN');
    database.run(
      `INSERT OR IGNORE INTO locations
       SELECT value->>0, value->>1, value->>2, value->>3, ? FROM json_each(?)`,
      [time, json],
    );
    database.run('INSERT INTO ledger SELECT value->>4, ?, value->>5 FROM json_each(?)', [
      time,
      json,
    ]);
    database.exec('COMMIT');
    return added.length;
  }
}

servePeer(new RecommendedFloor(document.body));
