import { HostError, type StorageApi } from '@mystratus/plugin-sdk';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../harness/src/data/random.ts';
import { frame } from '../../../src/services/cache/frames.ts';
import type { JournaledMapsStore } from '../../../src/services/cache/journaled-maps-store.ts';
import { MIGRATIONS } from '../../../src/services/cache/schema.ts';
import {
  batchOf,
  billedIn,
  cached,
  entry,
  lookup,
  openStore,
} from '../../support/maps-store-fixture.ts';

const nothingFound = new Map();

describe('a maps store', () => {
  it('knows after a restart what it has written, in the same order', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    expect(await store.commit(batchOf(['a', 'b']))).toHaveLength(2);
    await store.commit({ found: nothingFound, entries: [entry('map', { kind: 'map' })] });
    const reopened = (await openStore(files)).store;
    expect(billedIn(reopened)).toEqual(['a', 'b', 'map']);
    expect(reopened.ledger.entries()).toEqual(store.ledger.entries());
    expect(reopened.locations.get('key of a')).toEqual(cached('Manchester, CT'));
    expect(reopened.locations.get('key of c')).toBeUndefined();
  });

  it('shares one object between all addresses of a place, over restarts', async () => {
    const files = new Map<string, Uint8Array>();
    await (await openStore(files)).store.commit(batchOf(['a', 'b']));
    const { store } = await openStore(files);
    await store.commit(lookup('c'));
    expect(store.locations.get('key of a')).toBe(store.locations.get('key of b'));
    expect(store.locations.get('key of a')).toBe(store.locations.get('key of c'));
  });

  it('adds only what is not known, and takes a better location', async () => {
    const { store } = await openStore(new Map());
    await store.commit(lookup('a', 'Manchester, CT'));
    expect(await store.commit(lookup('a', 'Hartford, CT'))).toEqual([]);
    expect(store.locations.get('key of a')).toEqual(cached('Manchester, CT'));
    const known = cached('12 Main Street');
    const street = { ...known, location: { ...known.location, precision: 'street' as const } };
    expect(await store.commit({ found: new Map([['key of a', street]]), entries: [] })).toEqual([]);
    await store.commit(lookup('a', 'Hartford, CT'));
    expect(store.locations.get('key of a')).toEqual(street);
  });

  it('keeps who found a location and on what terms, though nobody provides it any more', async () => {
    const files = new Map<string, Uint8Array>();
    const terms = (name: string) => ({
      ...cached('Manchester, CT'),
      licence: { name, attribution: `© ${name}`, allowsStoring: true },
    });
    const { store } = await openStore(files);
    await store.commit({ found: new Map([['key of a', terms('A')]]), entries: [] });
    await store.commit({ found: new Map([['key of b', terms('B')]]), entries: [] });
    const fromJournal = (await openStore(files)).store;
    expect(fromJournal.locations.get('key of a')).toEqual(terms('A'));
    await fromJournal.compact();
    const fromSnapshot = (await openStore(files)).store;
    expect(fromSnapshot.locations.get('key of a')).toEqual(terms('A'));
    expect(fromSnapshot.locations.get('key of b')).toEqual(terms('B'));
  });

  it('writes nothing where nothing is new', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    await store.commit(lookup('a'));
    const size = files.get('journal-1')?.length;
    await store.commit(lookup('a'));
    expect(files.get('journal-1')?.length).toBe(size);
  });

  it('remembers how far the host knows, and what it has refused', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    await store.commit(batchOf(['a', 'b', 'c']));
    await store.noteReport({ through: 2, refused: [[1, 'It has no such hub.']], accepted: [] });
    const reopened = (await openStore(files)).store;
    expect(reopened.ledger.unreported(10).map(({ number }) => number)).toEqual([3]);
    expect(reopened.ledger.refused).toMatchObject([{ number: 1, reason: 'It has no such hub.' }]);
    await reopened.noteReport({ through: 0, refused: [], accepted: [1] });
    expect((await openStore(files)).store.ledger).toMatchObject({
      refused: [],
      unreportedCount: 1,
    });
  });
});

describe('a store of more locations than are kept in memory', () => {
  it('recalls those that are asked for, and knows what is billed', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    const names = Array.from({ length: 100_001 }, (_, index) => `client ${index}`);
    await store.commit(batchOf(names));
    await store.compact();
    store.dispose();
    const { store: reopened } = await openStore(files);
    expect(reopened.locations.get('key of client 7')).toBeUndefined();
    reopened.locations.recall(['key of client 7', 'key of nobody']);
    expect(reopened.locations.get('key of client 7')).toEqual(cached('Manchester, CT'));
    expect(reopened.locations.get('key of nobody')).toBeUndefined();
    reopened.ledger.recall(['location:client 9', 'location:nobody']);
    expect(reopened.ledger.has('location:client 9')).toBe(true);
    expect(reopened.ledger.has('location:nobody')).toBe(false);
    const billed = await reopened.commit(batchOf(['client 3', 'new', 'client 100000']));
    expect(billed.map(({ clientId }) => clientId)).toEqual(['new']);
    reopened.dispose();
  }, 30_000);
});

describe('compaction', () => {
  it('leaves everything as it was, and a short journal', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    await store.commit(batchOf(['a', 'b']));
    await store.noteReport({ through: 1, refused: [], accepted: [] });
    await store.compact();
    await store.commit(lookup('c'));
    await store.compact();
    await store.commit(lookup('d'));
    // The generation before is kept, for when the newest snapshot is damaged.
    expect([...files.keys()].sort()).toEqual([
      'journal-2',
      'journal-3',
      'snapshot-2',
      'snapshot-3',
    ]);
    const reopened = (await openStore(files)).store;
    expect(billedIn(reopened)).toEqual(['a', 'b', 'c', 'd']);
    expect(reopened.ledger.unreportedCount).toBe(3);
    expect(reopened.locations.get('key of b')).toEqual(cached('Manchester, CT'));
  });

  it('comes by itself when the journal has grown', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files, { compactAboveBytes: 1_000, compactAfterMs: 0 });
    for (let index = 0; index < 10; index++) await store.commit(lookup(`client ${index}`));
    await expect.poll(() => files.has('snapshot-2')).toBe(true);
    expect(billedIn((await openStore(files)).store)).toHaveLength(10);
  });

  it('does not get in the way of what is written meanwhile, here or in another window', async () => {
    const files = new Map<string, Uint8Array>();
    const [{ store: here }, { store: there }] = [await openStore(files), await openStore(files)];
    for (let round = 0; round < 10; round++) {
      await Promise.all([
        here.compact(),
        there.compact(),
        here.commit(lookup(`here ${round}`)),
        there.commit(lookup(`there ${round}`)),
      ]);
    }
    const reopened = (await openStore(files)).store;
    expect(new Set(billedIn(reopened)).size).toBe(20);
    await Promise.all([here.refresh(), there.refresh()]);
    expect(billedIn(here)).toEqual(billedIn(reopened));
    expect(billedIn(there)).toEqual(billedIn(reopened));
  });

  it('is survived by a window that has slept through it', async () => {
    const files = new Map<string, Uint8Array>();
    const { store: sleeper } = await openStore(files);
    await sleeper.commit(lookup('early'));
    const { store: busy } = await openStore(files);
    for (let round = 0; round < 4; round++) {
      await busy.commit(lookup(`client ${round}`));
      await busy.compact();
    }
    await sleeper.commit(batchOf(['client 0', 'late']));
    const names = ['early', 'client 0', 'client 1', 'client 2', 'client 3', 'late'];
    expect(billedIn(sleeper)).toEqual(names);
    expect(billedIn((await openStore(files)).store)).toEqual(names);
  });

  it('is survived by a window that would begin a journal which is past', async () => {
    const files = new Map<string, Uint8Array>();
    const { store: sleeper } = await openStore(files);
    const { store: busy } = await openStore(files);
    for (let round = 0; round < 3; round++) {
      await busy.commit(lookup(`client ${round}`));
      await busy.compact();
    }
    expect(files.has('journal-1')).toBe(false);
    await sleeper.commit(batchOf(['client 0', 'late']));
    const names = ['client 0', 'client 1', 'client 2', 'late'];
    expect(billedIn(sleeper)).toEqual(names);
    expect(billedIn((await openStore(files)).store)).toEqual(names);
  });
});

describe('several windows of one account', () => {
  it('bill each client once and number the ledger alike, however they interleave', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = createRandom(seed);
      const files = new Map<string, Uint8Array>();
      const unsteady = (storage: StorageApi) => delayed(storage, () => random.integer(0, 5));
      const windows: JournaledMapsStore[] = [];
      for (let count = 0; count < 3; count++) {
        windows.push((await openStore(files, {}, unsteady)).store);
      }
      const billed: string[] = [];
      await Promise.all(
        windows.map(async (window) => {
          for (let round = 0; round < 8; round++) {
            const names = Array.from({ length: 5 }, () => `client ${random.integer(0, 40)}`);
            if (random.chance(0.15)) await window.compact();
            const entries = await window.commit(batchOf([...new Set(names)]));
            billed.push(...entries.map(({ clientId }) => clientId));
          }
        }),
      );
      const { store, setAside } = await openStore(files);
      expect(billed.toSorted()).toEqual([...new Set(billed)].sort());
      expect(billedIn(store).toSorted()).toEqual(billed.toSorted());
      expect(setAside).toEqual([]);
      for (const window of windows) {
        await window.refresh();
        expect(window.ledger.entries()).toEqual(store.ledger.entries());
      }
    }
  });
});

describe('damage', () => {
  it('to any byte of a journal costs one batch at the most, and the file is set aside as it was', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    const names = ['a', 'b', 'c'];
    for (const name of names) await store.commit(lookup(name));
    const journal = files.get('journal-1') ?? new Uint8Array();
    for (let at = 0; at < journal.length; at += 13) {
      const damaged = journal.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const copy = new Map([['journal-1', damaged]]);
      const { store: reopened, setAside } = await openStore(copy);
      const left = billedIn(reopened);
      expect(left.length).toBeGreaterThanOrEqual(names.length - 1);
      expect(setAside).toHaveLength(1);
      expect(copy.get(setAside[0] ?? '')).toEqual(damaged);
      await reopened.commit(batchOf(names));
      expect(billedIn(reopened).toSorted()).toEqual(names);
      reopened.dispose();
    }
  });

  it('is told once', async () => {
    const files = new Map<string, Uint8Array>();
    await (await openStore(files)).store.commit(lookup('a'));
    files.get('journal-1')?.fill(0, 20, 30);
    expect((await openStore(files)).setAside).toHaveLength(1);
    expect((await openStore(files)).setAside).toHaveLength(0);
  });

  it('to any part of the newest snapshot costs nothing', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) {
      await store.commit(lookup(name));
      if (name !== 'd') await store.compact();
    }
    const snapshot = files.get('snapshot-4') ?? new Uint8Array();
    for (let part = 0; part < 20; part++) {
      const at = Math.floor((snapshot.length * part) / 20);
      const damaged = part % 2 ? snapshot.slice(0, at) : snapshot.slice();
      if (part % 2 === 0) damaged[at] = (damaged[at] ?? 0) ^ 1;
      const copy = new Map(files).set('snapshot-4', damaged);
      const { store: reopened, setAside } = await openStore(copy);
      expect(billedIn(reopened)).toEqual(names);
      expect(copy.get(setAside[0] ?? '')).toEqual(damaged);
      await reopened.commit(lookup('e'));
      await reopened.compact();
      const again = await openStore(copy);
      expect(billedIn(again.store)).toEqual([...names, 'e']);
      expect(again.setAside).toEqual([]);
      reopened.dispose();
      again.store.dispose();
    }
  });

  it('to every file leaves a store that works, and copies of all of them', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    for (const name of ['a', 'b', 'c']) {
      await store.commit(lookup(name));
      await store.compact();
    }
    await store.commit(lookup('d'));
    const names = [...files.keys()];
    for (const name of names) files.set(name, new Uint8Array(100).fill(7));
    const { store: reopened, setAside } = await openStore(files);
    expect(setAside).toHaveLength(names.length);
    await reopened.commit(lookup('e'));
    await reopened.compact();
    expect(billedIn((await openStore(files)).store)).toEqual(['e']);
  });

  it('never lets a number be given twice', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    await store.commit(lookup('a'));
    const before = files.get('journal-1')?.length ?? 0;
    await store.commit(lookup('b'));
    const after = files.get('journal-1')?.length ?? 0;
    await store.noteReport({ through: 2, refused: [], accepted: [] });
    files.get('journal-1')?.fill(0, before, after);
    const { store: reopened } = await openStore(files);
    await reopened.commit(lookup('c'));
    expect(reopened.ledger.unreported(10)).toMatchObject([{ number: 3, entry: { clientId: 'c' } }]);
  });
});

describe('a storage that fails', () => {
  it('by quota lets nothing count, and all of it later', async () => {
    const files = new Map<string, Uint8Array>();
    let isFull = true;
    const { store } = await openStore(files, {}, (storage) => ({
      ...delegate(storage),
      append: async (...call) => {
        if (isFull) throw new HostError('quota-exceeded', 'There is no room.');
        return storage.append(...call);
      },
    }));
    await expect(store.commit(lookup('a'))).rejects.toMatchObject({ code: 'quota-exceeded' });
    expect(store.ledger.has('location:a')).toBe(false);
    expect(store.locations.get('key of a')).toBeUndefined();
    isFull = false;
    expect(await store.commit(lookup('a'))).toHaveLength(1);
  });

  it('by quota gets the room of the generation before the newest', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files);
    for (const name of ['a', 'b']) {
      await store.commit(lookup(name));
      await store.compact();
    }
    const { store: full } = await openStore(files, {}, (storage) => ({
      ...delegate(storage),
      append: async (...call) => {
        if (files.has('snapshot-2')) throw new HostError('quota-exceeded', 'There is no room.');
        return storage.append(...call);
      },
    }));
    expect(await full.commit(lookup('c'))).toHaveLength(1);
    expect(billedIn((await openStore(files)).store)).toEqual(['a', 'b', 'c']);
  });

  it('after it has written does not make a batch count twice', async () => {
    const files = new Map<string, Uint8Array>();
    const { store } = await openStore(files, {}, (storage) => ({
      ...delegate(storage),
      append: async (...call) => {
        await storage.append(...call);
        throw new HostError('internal', 'The answer was lost.');
      },
    }));
    expect(await store.commit(lookup('a'))).toHaveLength(1);
    expect(billedIn(store)).toEqual(['a']);
    expect(billedIn((await openStore(files)).store)).toEqual(['a']);
  });
});

describe('versions', () => {
  it('from the first schema on are brought to the present one', async () => {
    const { Database } = await initSqlJs();
    const old = new Database();
    old.exec(`
      ${MIGRATIONS[0]}
      PRAGMA user_version = 1;
      INSERT INTO places VALUES (1, -72.47, 41.77, 'zip', '06040', 'Manchester, CT', 0, 'test', '2026-01-02T03:04:05Z');
      INSERT INTO places VALUES (2, -72.48, 41.78, 'rooftop', '06040', 'Manchester, CT', 0, 'mystratus.maps.nominatim', '2026-01-02T03:04:05Z');
      INSERT INTO locations VALUES ('key of a', 1), ('key of o', 2);
      INSERT INTO ledger VALUES
        (1, 'location:a', '2026-01-02T03:04:05Z', 'location', 'clients', 'a', 'test', 'zip', 1);
    `);
    const files = new Map([['snapshot-7', frame(old.export())]]);
    const { store } = await openStore(files);
    const licence = { name: '', attribution: '', allowsStoring: true };
    expect(store.locations.get('key of a')).toEqual({ ...cached('Manchester, CT'), licence });
    await store.commit(batchOf(['a', 'b']));
    await store.compact();
    const reopened = (await openStore(files)).store;
    expect(billedIn(reopened)).toEqual(['a', 'b']);
    expect(reopened.locations.get('key of o')).toMatchObject({
      providerId: 'mystratus.maps.nominatim',
      licence: { name: 'ODbL 1.0', attribution: '© OpenStreetMap contributors' },
    });
  });

  it('whose journal has no terms are read', async () => {
    const record = {
      kind: 'batch',
      time: '2026-01-02T03:04:05.000Z',
      places: [[-72.47, 41.77, 'zip', '06040', 'Manchester, CT', 0, 'mystratus.maps.bundled']],
      addressKeys: ['key of a'],
      placeOf: [0],
      firstNumber: 1,
      ledger: [],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(record));
    const { store } = await openStore(new Map([['journal-1', frame(bytes)]]));
    expect(store.locations.get('key of a')?.licence).toMatchObject({ name: 'CC BY 4.0' });
  });

  it('that are newer are not touched', async () => {
    const { Database } = await initSqlJs();
    const newer = new Database();
    newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    const files = new Map([['snapshot-7', frame(newer.export())]]);
    const before = new Map(files);
    await expect(openStore(files)).rejects.toThrow(/newer version/);
    expect(files).toEqual(before);

    const record = new TextEncoder().encode(JSON.stringify({ kind: 'from the future' }));
    const journal = new Map([['journal-1', frame(record)]]);
    await expect(openStore(journal)).rejects.toThrow(/newer version/);
  });
});

/** A class instance cannot be spread. */
function delegate(storage: StorageApi): StorageApi {
  return {
    read: (...call) => storage.read(...call),
    append: (...call) => storage.append(...call),
    writeAtomically: (...call) => storage.writeAtomically(...call),
    list: (...call) => storage.list(...call),
    delete: (...call) => storage.delete(...call),
  };
}

/** Lets other calls pass before and after each. */
function delayed(storage: StorageApi, turns: () => number): StorageApi {
  const slowly = async <T>(call: () => Promise<T>): Promise<T> => {
    for (let left = turns(); left > 0; left--) await Promise.resolve();
    const result = await call();
    for (let left = turns(); left > 0; left--) await Promise.resolve();
    return result;
  };
  return {
    read: (...call) => slowly(() => storage.read(...call)),
    append: (...call) => slowly(() => storage.append(...call)),
    writeAtomically: (...call) => slowly(() => storage.writeAtomically(...call)),
    list: (...call) => slowly(() => storage.list(...call)),
    delete: (...call) => slowly(() => storage.delete(...call)),
  };
}
