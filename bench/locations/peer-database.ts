import initSqlJs, { type Database } from 'sql.js';
import type { Batch } from '../../src/services/cache/maps-store.ts';

const engine = initSqlJs();

const INSERT_LOCATION = 'INSERT INTO locations VALUES (?, ?, ?, ?, ?, ?)';
const INSERT_ENTRY = 'INSERT INTO ledger VALUES (?, ?, ?, ?)';

/** What a developer would keep: where each address is, and what was billed. No journal, no migrations, no sharing. */
export class PeerDatabase {
  private constructor(private readonly database: Database) {}

  static async open(): Promise<PeerDatabase> {
    const database = new (await engine).Database();
    database.exec(`
      CREATE TABLE locations (
        address_key TEXT PRIMARY KEY, lon REAL, lat REAL, zip5 TEXT, precision TEXT, located_at TEXT
      ) WITHOUT ROWID;
      CREATE TABLE ledger (id TEXT PRIMARY KEY, client TEXT, time TEXT, kind TEXT) WITHOUT ROWID;
    `);
    return new PeerDatabase(database);
  }

  /** Each row its own transaction, as without thinking of one. */
  storeEachRow(batch: Batch): void {
    this.insertRows(batch);
  }

  storeInOneTransaction(batch: Batch): void {
    this.database.exec('BEGIN');
    this.insertRows(batch);
    this.database.exec('COMMIT');
  }

  /** As little as can be: one statement, and no ledger. */
  storeLocationsInOneStatement({ found }: Batch): void {
    const rows = [...found].map(([key, { location }]) => {
      const { lon, lat, zip5, precision } = location;
      return [key, lon, lat, zip5, precision, ''];
    });
    this.database.run(
      `INSERT INTO locations SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
       FROM json_each(?)`,
      [JSON.stringify(rows)],
    );
  }

  /** The sum of what was read. */
  readEach(keys: readonly string[]): number {
    const select = this.database.prepare('SELECT lon, lat FROM locations WHERE address_key = ?');
    let sum = 0;
    for (const key of keys) {
      const [lon = 0, lat = 0] = select.get([key]);
      sum += Number(lon) + Number(lat);
    }
    select.free();
    return sum;
  }

  readEachInOneTransaction(keys: readonly string[]): number {
    this.database.exec('BEGIN');
    const sum = this.readEach(keys);
    this.database.exec('COMMIT');
    return sum;
  }

  readByOneJoin(keys: readonly string[]): number {
    const [answer] = this.database.exec(
      'SELECT lon, lat FROM json_each(?) JOIN locations ON address_key = value',
      [JSON.stringify(keys)],
    );
    let sum = 0;
    for (const [lon, lat] of answer?.values ?? []) sum += Number(lon) + Number(lat);
    return sum;
  }

  close(): void {
    this.database.close();
  }

  private insertRows({ found, entries }: Batch): void {
    const location = this.database.prepare(INSERT_LOCATION);
    const time = new Date().toISOString();
    for (const [key, { location: it }] of found) {
      location.run([key, it.lon, it.lat, it.zip5, it.precision, time]);
    }
    location.free();
    const entry = this.database.prepare(INSERT_ENTRY);
    for (const it of entries) entry.run([it.id, it.clientId, it.time, it.kind]);
    entry.free();
  }
}
