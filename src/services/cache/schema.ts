/**
 * What brings a database from each version to the next; a new one starts before the first. Never changed once
 * released, only added to.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- Where something is. Thousands of addresses in one zip share a place.
  CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    lon REAL NOT NULL,
    lat REAL NOT NULL,
    precision TEXT NOT NULL,
    zip5 TEXT NOT NULL,
    town TEXT NOT NULL,
    needs_address_check INTEGER NOT NULL,
    provider TEXT NOT NULL,
    located_at TEXT NOT NULL
  );
  CREATE TABLE locations (
    address_key TEXT PRIMARY KEY,
    place INTEGER NOT NULL REFERENCES places (id)
  ) WITHOUT ROWID;
  -- Append-only: entries are numbered in the order in which they are reported.
  CREATE TABLE ledger (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    hub TEXT NOT NULL,
    client TEXT NOT NULL,
    provider TEXT NOT NULL,
    precision TEXT NOT NULL,
    billable INTEGER NOT NULL
  );
  -- The host has dealt with every entry up to this number.
  CREATE TABLE outbox (reported_through INTEGER NOT NULL);
  INSERT INTO outbox VALUES (0);
  `,
  `
  -- Places are shared between runs, so the time of finding belongs to the location: in seconds since 1970.
  ALTER TABLE locations ADD COLUMN located_at INTEGER NOT NULL DEFAULT 0;
  UPDATE locations
  SET located_at = (SELECT unixepoch(places.located_at) FROM places WHERE id = locations.place);
  ALTER TABLE places DROP COLUMN located_at;
  -- Entries that the host has refused for good.
  CREATE TABLE refused (
    number INTEGER PRIMARY KEY REFERENCES ledger (number),
    reason TEXT NOT NULL
  );
  `,
  `
  -- On what terms locations were found. Kept with them, because their provider may not be registered any more.
  CREATE TABLE licences (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    attribution TEXT NOT NULL,
    url TEXT NOT NULL,
    allows_storing INTEGER NOT NULL
  );
  -- NULL where none was kept: see earlierLicenceOf.
  ALTER TABLE places ADD COLUMN licence INTEGER REFERENCES licences (id);
  `,
];
