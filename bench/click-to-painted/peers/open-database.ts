import initSqlJs, { type Database } from 'sql.js';

/** An empty database with the tables that a map writes: where clients are, and what was billed for them. */
export async function openDatabase(wasmBinary: ArrayBuffer): Promise<Database> {
  const sql = await initSqlJs({ wasmBinary });
  const database = new sql.Database();
  database.exec(`
    CREATE TABLE locations (
      address_key TEXT PRIMARY KEY, lon REAL, lat REAL, zip5 TEXT, located_at TEXT
    ) WITHOUT ROWID;
    CREATE TABLE ledger (
      id TEXT PRIMARY KEY, time TEXT, client TEXT
    ) WITHOUT ROWID;
  `);
  return database;
}
