import type { StorageApi, StoredFile } from '@mystratus/plugin-sdk';

/** Files in a map. What is read or written is copied, as through a disk. */
export class MemoryStorage implements StorageApi {
  constructor(readonly files: Map<string, Uint8Array>) {}

  async read(name: string): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.slice();
  }

  async append(name: string, bytes: Uint8Array): Promise<void> {
    const old = this.files.get(name) ?? new Uint8Array();
    const joined = new Uint8Array(old.length + bytes.length);
    joined.set(old);
    joined.set(bytes, old.length);
    this.files.set(name, joined);
  }

  async writeAtomically(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes.slice());
  }

  async list(): Promise<readonly StoredFile[]> {
    return [...this.files].map(([name, { length }]) => ({ name, size: length }));
  }

  async delete(name: string): Promise<void> {
    this.files.delete(name);
  }
}
