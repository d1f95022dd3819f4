import { HostError } from '@mystratus/plugin-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostDatabase, openHostDatabase } from '../../../harness/src/host/host-database.ts';
import { IndexedDbStorage } from '../../../harness/src/host/indexed-db-storage.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a plugin’s files in IndexedDB', () => {
  const name = `test-${crypto.randomUUID()}`;
  let database: HostDatabase;
  let storage: IndexedDbStorage;

  beforeEach(async () => {
    database = await openHostDatabase(name);
    storage = new IndexedDbStorage(database, 'a.plugin');
  });

  afterEach(() => {
    database.close();
    indexedDB.deleteDatabase(name);
  });

  it('do not exist until they are written', async () => {
    expect(await storage.read('journal')).toBeUndefined();
    expect(await storage.list()).toEqual([]);
    await storage.delete('journal');
  });

  it('grow at their end, in the order of the calls', async () => {
    await Promise.all([1, 2, 3].map((value) => storage.append('journal', bytes(value, value))));
    expect(await storage.read('journal')).toEqual(bytes(1, 1, 2, 2, 3, 3));
    expect(await storage.list()).toEqual([{ name: 'journal', size: 6 }]);
  });

  it('keep their order beyond ten chunks', async () => {
    for (let value = 0; value < 25; value++) await storage.append('journal', bytes(value));
    expect(await storage.read('journal')).toEqual(bytes(...Array(25).keys()));
  });

  it('are read from any byte on', async () => {
    for (const size of [3, 1, 4]) await storage.append('journal', bytes(...Array(size).keys()));
    const whole = bytes(0, 1, 2, 0, 0, 1, 2, 3);
    for (let offset = 0; offset <= 9; offset++) {
      expect(await storage.read('journal', { offset })).toEqual(whole.slice(offset));
    }
  });

  it('are appended to by one of two windows that expect the same size', async () => {
    const other = await openHostDatabase(name);
    const windows = [storage, new IndexedDbStorage(other, 'a.plugin')];
    for (let size = 0; size < 10; size++) {
      const outcomes = await Promise.allSettled(
        windows.map((window, index) =>
          window.append('journal', bytes(index), { expectedSize: size }),
        ),
      );
      const refusals = outcomes.filter(({ status }) => status === 'rejected');
      expect(refusals).toMatchObject([{ reason: { code: 'conflict' } }]);
    }
    expect(await storage.list()).toEqual([{ name: 'journal', size: 10 }]);
    other.close();
  });

  it('are replaced whole', async () => {
    await storage.append('snapshot', bytes(1));
    await storage.append('snapshot', bytes(2));
    await storage.writeAtomically('snapshot', bytes(9));
    expect(await storage.read('snapshot')).toEqual(bytes(9));
    await storage.append('snapshot', bytes(8));
    expect(await storage.read('snapshot')).toEqual(bytes(9, 8));
  });

  it('may be empty', async () => {
    await storage.append('journal', bytes());
    expect(await storage.read('journal')).toEqual(bytes());
  });

  it('are gone once deleted, and begin anew', async () => {
    await storage.append('journal', bytes(1, 2));
    await storage.delete('journal');
    expect(await storage.read('journal')).toBeUndefined();
    await storage.append('journal', bytes(3));
    expect(await storage.read('journal')).toEqual(bytes(3));
  });

  it('store a view, not the buffer behind it', async () => {
    await storage.append('journal', new Uint8Array(1_000_000).fill(7).subarray(5, 8));
    const [chunk] = await database.getAll('chunks');
    expect(chunk?.buffer.byteLength).toBe(3);
  });

  it('belong to one plugin', async () => {
    await storage.append('journal', bytes(1));
    const other = new IndexedDbStorage(database, 'a.plugin2');
    expect(await other.read('journal')).toBeUndefined();
    expect(await other.list()).toEqual([]);
  });

  it('outlive the page', async () => {
    await storage.append('journal', bytes(1, 2));
    database.close();
    database = await openHostDatabase(name);
    expect(await new IndexedDbStorage(database, 'a.plugin').read('journal')).toEqual(bytes(1, 2));
  });

  it('tell the plugin when there is no room', async () => {
    const full = new Proxy(database, {
      get: (target, key) =>
        key === 'transaction'
          ? (...parameters: Parameters<HostDatabase['transaction']>) =>
              overflowing(target.transaction(...parameters))
          : Reflect.get(target, key),
    });
    const error = await new IndexedDbStorage(full, 'a.plugin')
      .append('journal', bytes(1))
      .catch((reason: unknown) => reason);
    expect(HostError.is(error, 'quota-exceeded')).toBe(true);
  });
});

/** Chromium enforces a quota only now and then, so the end of a transaction on a full disk is played. */
function overflowing<T extends { readonly done: Promise<void> }>(transaction: T): T {
  const done = transaction.done.then(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  return new Proxy(transaction, {
    get: (target, key) => {
      if (key === 'done') return done;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
