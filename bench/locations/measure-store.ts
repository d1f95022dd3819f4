import initSqlJs from 'sql.js';
import { frame } from '../../src/services/cache/frames.ts';
import { batchRecord, encodeRecord } from '../../src/services/cache/journal-record.ts';
import { JournaledMapsStore } from '../../src/services/cache/journaled-maps-store.ts';
import { loadSqlEngine, MapsDatabase } from '../../src/services/cache/maps-database.ts';
import type { Batch } from '../../src/services/cache/maps-store.ts';
import { SqlLedger } from '../../src/services/cache/sql-ledger.ts';
import { SqlLocationCache } from '../../src/services/cache/sql-location-cache.ts';
import { ChunkedStorage } from './chunked-storage.ts';
import { PeerDatabase } from './peer-database.ts';
import { measureInTurn, type Sample } from './sample.ts';
import { studioBatches } from './studio-batches.ts';

const READ_ROWS = 10_000;
const engine = loadSqlEngine();

/** Stores so many clients in maps of 10,000, reads 10,000 of them, and starts with them. */
export async function measureStore(clients: number, round: number): Promise<readonly Sample[]> {
  const batches = studioBatches(clients);
  const keys = someKeys(batches, READ_ROWS);
  const peers = await Promise.all([PeerDatabase.open(), PeerDatabase.open(), PeerDatabase.open()]);
  const [eachRow, oneTransaction, oneStatement] = peers;
  const storage = new ChunkedStorage();
  const store = await openStore(storage);
  const samples: Sample[] = [];

  const forEachBatch = (store: (batch: Batch) => unknown) => async () => {
    for (const batch of batches) await store(batch);
  };
  samples.push(
    ...(await measureInTurn('store', clients, round, [
      ['each row', forEachBatch((batch) => eachRow.storeEachRow(batch))],
      ['one transaction', forEachBatch((batch) => oneTransaction.storeInOneTransaction(batch))],
      [
        'locations in one statement',
        forEachBatch((batch) => oneStatement.storeLocationsInOneStatement(batch)),
      ],
      ['myStratus Maps', forEachBatch((batch) => store.commit(batch))],
    ])),
    ...(await measureParts(batches, clients)),
  );

  // Not the very strings that are asked for: those are found without being compared.
  const mirror = new Map(
    batches.flatMap(({ found }) => [...found].map(([key, it]) => [copyOf(key), it] as const)),
  );
  await store.compact();
  store.dispose();
  samples.push(...(await measureStart(storage, clients, round)));

  const reopened = await openStore(storage);
  samples.push(
    ...(await measureInTurn('read', clients, round, [
      ['each row', () => oneTransaction.readEach(keys)],
      ['each row, one transaction', () => oneTransaction.readEachInOneTransaction(keys)],
      ['one join', () => oneTransaction.readByOneJoin(keys)],
      ['Map', () => sumOf(keys, (key) => mirror.get(key))],
      [
        'myStratus Maps',
        () => {
          reopened.locations.recall(keys);
          sumOf(keys, (key) => reopened.locations.get(key));
        },
      ],
    ])),
  );
  if (keys.some((key) => reopened.locations.get(key) === undefined)) {
    throw new Error('What was stored was not read.');
  }
  reopened.dispose();
  for (const peer of peers) peer.close();
  return samples;
}

function openStore(storage: ChunkedStorage): Promise<JournaledMapsStore> {
  return JournaledMapsStore.open({
    storage,
    engine,
    notices: {
      filesSetAside: (copies) => fail(`Set aside: ${copies}`),
      warn: fail,
    },
    // When it is told to, and not while something else is measured.
    compactAboveBytes: Number.POSITIVE_INFINITY,
  });
}

/** What a commit consists of, each by itself, on a database of its own. */
async function measureParts(batches: readonly Batch[], size: number): Promise<readonly Sample[]> {
  const database = new MapsDatabase(await engine);
  const locations = new SqlLocationCache(database);
  const ledger = new SqlLedger(database);
  const parts = { 'journal record': 0, 'locations in SQLite': 0, 'ledger in SQLite': 0 };
  for (const { found, entries } of batches) {
    const start = performance.now();
    const record = batchRecord(found, entries, ledger.nextNumber);
    frame(encodeRecord(record));
    const recorded = performance.now();
    database.transaction(() => locations.apply(record));
    const located = performance.now();
    database.transaction(() => ledger.applyBatch(record));
    parts['journal record'] += recorded - start;
    parts['locations in SQLite'] += located - recorded;
    parts['ledger in SQLite'] += performance.now() - located;
  }
  database.dispose();
  return Object.entries(parts).map(([contender, ms]) => ({
    measure: 'parts',
    contender,
    ms,
    size,
  }));
}

async function measureStart(
  storage: ChunkedStorage,
  size: number,
  round: number,
): Promise<readonly Sample[]> {
  const { Database } = await initSqlJs();
  const snapshot = (await storage.list()).find(({ name }) => name.startsWith('snapshot-'));
  const header = 10;
  return measureInTurn('start', size, round, [
    [
      'read, opened and counted',
      async () => {
        const bytes = await storage.read(snapshot?.name ?? '');
        const database = new Database(bytes?.subarray(header));
        database.exec('SELECT count(*) FROM locations');
        database.close();
      },
    ],
    ['myStratus Maps', async () => (await openStore(storage)).dispose()],
  ]);
}

function someKeys(batches: readonly Batch[], count: number): readonly string[] {
  const all = batches.flatMap(({ found }) => [...found.keys()]);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

function sumOf(
  keys: readonly string[],
  get: (
    key: string,
  ) => { readonly location: { readonly lon: number; readonly lat: number } } | undefined,
): number {
  let sum = 0;
  for (const key of keys) {
    const location = get(key)?.location;
    if (location) sum += location.lon + location.lat;
  }
  return sum;
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function fail(message: string): never {
  throw new Error(message);
}
