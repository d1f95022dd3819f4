import {
  type AppendOptions,
  HostError,
  type ReadOptions,
  type StorageApi,
  type StoredFile,
} from '@mystratus/plugin-sdk';

/** Files in a map. What is read or written is copied, as through a disk. */
export class MemoryStorage implements StorageApi {
  /** Bytes that all files may have together. */
  quotaBytes = Number.POSITIVE_INFINITY;

  constructor(readonly files: Map<string, Uint8Array>) {}

  async read(name: string, { offset = 0 }: ReadOptions = {}): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.slice(offset);
  }

  async append(
    name: string,
    bytes: Uint8Array,
    { expectedSize }: AppendOptions = {},
  ): Promise<void> {
    const file = this.files.get(name);
    const size = file?.length ?? 0;
    if (expectedSize !== undefined && (expectedSize === 0 ? file : expectedSize !== size)) {
      throw new HostError('conflict', `The file “${name}” has ${size} bytes by now.`);
    }
    this.checkRoom(bytes.length);
    const joined = new Uint8Array(size + bytes.length);
    if (file) joined.set(file);
    joined.set(bytes, size);
    this.files.set(name, joined);
  }

  async writeAtomically(name: string, bytes: Uint8Array): Promise<void> {
    this.checkRoom(bytes.length - (this.files.get(name)?.length ?? 0));
    this.files.set(name, bytes.slice());
  }

  async list(): Promise<readonly StoredFile[]> {
    return [...this.files].map(([name, { length }]) => ({ name, size: length }));
  }

  async delete(name: string): Promise<void> {
    this.files.delete(name);
  }

  private checkRoom(added: number): void {
    const used = [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
    if (used + added <= this.quotaBytes) return;
    throw new HostError('quota-exceeded', 'There is no room for more. Delete something first.');
  }
}
