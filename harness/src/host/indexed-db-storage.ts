import {
  type AppendOptions,
  HostError,
  type ReadOptions,
  type StorageApi,
} from '@mystratus/plugin-sdk';
import type { IDBPTransaction } from 'idb';
import type { HostDatabase, HostSchema } from './host-database.ts';

type FileTransaction = IDBPTransaction<HostSchema, ['files', 'chunks'], 'readwrite'>;

/**
 * A plugin's files in IndexedDB. A file is a list of chunks, so that appending writes the new bytes alone, and
 * every operation is one transaction, so that a crash leaves the old or the new content.
 */
export class IndexedDbStorage implements StorageApi {
  constructor(
    private readonly database: HostDatabase,
    private readonly pluginId: string,
  ) {}

  async read(name: string, { offset = 0 }: ReadOptions = {}): Promise<Uint8Array | undefined> {
    const transaction = this.database.transaction(['files', 'chunks']);
    const chunkStore = transaction.objectStore('chunks');
    const [file, first] = await Promise.all([
      transaction.objectStore('files').get([this.pluginId, name]),
      chunkStore.openKeyCursor(this.chunkRange(name, 0, offset), 'prev'),
    ]);
    if (!file) return undefined;
    let [, , position] = first?.key ?? [this.pluginId, name, 0];
    const bytes = new Uint8Array(Math.max(file.size - offset, 0));
    for (const chunk of await chunkStore.getAll(this.chunkRange(name, position))) {
      bytes.set(chunk.subarray(Math.max(offset - position, 0)), Math.max(position - offset, 0));
      position += chunk.length;
    }
    return bytes;
  }

  append(name: string, bytes: Uint8Array, { expectedSize }: AppendOptions = {}): Promise<void> {
    return this.write(async (transaction) => {
      const key: [string, string] = [this.pluginId, name];
      const files = transaction.objectStore('files');
      const file = await files.get(key);
      const size = file?.size ?? 0;
      if (expectedSize !== undefined && (expectedSize === 0 ? file : expectedSize !== size)) {
        throw new HostError('conflict', `The file “${name}” has ${size} bytes by now.`);
      }
      // A slice, here and below, because storing a view stores the whole of its buffer.
      const chunk = bytes.slice();
      await Promise.all([
        files.put({ size: size + chunk.length }, key),
        chunk.length > 0 &&
          transaction.objectStore('chunks').put(chunk, [this.pluginId, name, size]),
      ]);
    });
  }

  writeAtomically(name: string, bytes: Uint8Array): Promise<void> {
    return this.write(async (transaction) => {
      const chunks = transaction.objectStore('chunks');
      await Promise.all([
        chunks.delete(this.chunkRange(name)),
        chunks.put(bytes.slice(), [this.pluginId, name, 0]),
        transaction.objectStore('files').put({ size: bytes.length }, [this.pluginId, name]),
      ]);
    });
  }

  async list() {
    const range = IDBKeyRange.bound([this.pluginId], [this.pluginId, []]);
    const transaction = this.database.transaction('files');
    const [keys, files] = await Promise.all([
      transaction.store.getAllKeys(range),
      transaction.store.getAll(range),
    ]);
    return keys.map(([, name], index) => ({ name, size: files[index]?.size ?? 0 }));
  }

  delete(name: string): Promise<void> {
    return this.write(async (transaction) => {
      await Promise.all([
        transaction.objectStore('chunks').delete(this.chunkRange(name)),
        transaction.objectStore('files').delete([this.pluginId, name]),
      ]);
    });
  }

  private async write(work: (transaction: FileTransaction) => Promise<void>): Promise<void> {
    // Strict: "durable when the promise resolves" means on the disk, not in the operating system's cache.
    const transaction = this.database.transaction(['files', 'chunks'], 'readwrite', {
      durability: 'strict',
    });
    try {
      await Promise.all([work(transaction), transaction.done]);
    } catch (error) {
      // When the disk is full, the requests are aborted; the transaction knows why.
      const cause = transaction.error ?? error;
      throw cause instanceof DOMException && cause.name === 'QuotaExceededError'
        ? new HostError('quota-exceeded', 'There is no room left for the plugin’s files.')
        : error;
    }
  }

  /** The chunks of a file that begin within these bytes. */
  private chunkRange(name: string, from = 0, to = Number.POSITIVE_INFINITY): IDBKeyRange {
    return IDBKeyRange.bound([this.pluginId, name, from], [this.pluginId, name, to]);
  }
}
