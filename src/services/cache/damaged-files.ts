import type { StorageApi } from '@mystratus/plugin-sdk';
import { crc32 } from './crc32.ts';

/** Keeps copies of damaged files under new names, so that nothing that might be rescued from them is lost. */
export class DamagedFiles {
  private readonly noticed = new Set<string>();

  constructor(private readonly storage: StorageApi) {}

  get isAnyNoticed(): boolean {
    return this.noticed.size > 0;
  }

  notice(fileName: string): void {
    this.noticed.add(fileName);
  }

  /** Copies what was noticed and resolves with the names of the copies that are new. The originals stay. */
  async setAside(): Promise<readonly string[]> {
    const copies: string[] = [];
    const known = new Set((await this.storage.list()).map(({ name }) => name));
    for (const fileName of this.noticed) {
      const bytes = await this.storage.read(fileName);
      if (bytes) {
        const copy = `damaged-${crc32(bytes).toString(16).padStart(8, '0')}-${fileName}`;
        if (!known.has(copy)) {
          await this.storage.writeAtomically(copy, bytes);
          copies.push(copy);
        }
      }
      this.noticed.delete(fileName);
    }
    return copies;
  }
}
