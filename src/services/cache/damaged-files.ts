import type { StorageApi } from '@mystratus/plugin-sdk';
import { crc32 } from './crc32.ts';

/** Copies that are kept however old they are. */
const KEPT_COPIES = 3;
/** No copy is deleted before somebody has had time to ask for it. */
const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;
/** The day it was made, the checksum of what is in it, and the file it was. */
const COPY_NAME = /^damaged-(\d{4}-\d\d-\d\d)-([0-9a-f]{8}-.+)$/;

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
    const known = new Set(
      (await this.storage.list()).map(({ name }) => COPY_NAME.exec(name)?.[2] ?? name),
    );
    for (const fileName of this.noticed) {
      const bytes = await this.storage.read(fileName);
      if (bytes) {
        const content = `${crc32(bytes).toString(16).padStart(8, '0')}-${fileName}`;
        if (!known.has(content)) {
          const copy = `damaged-${new Date().toISOString().slice(0, 10)}-${content}`;
          await this.storage.writeAtomically(copy, bytes);
          copies.push(copy);
        }
      }
      this.noticed.delete(fileName);
    }
    return copies;
  }

  /** Deletes copies that are older than 30 days, but for the newest three. */
  async deleteOld(): Promise<void> {
    const files = await this.storage.list();
    const copies = files
      .flatMap(({ name }) => {
        const [, day] = COPY_NAME.exec(name) ?? [];
        return day === undefined ? [] : [{ name, day }];
      })
      .sort((a, b) => (a.day < b.day ? 1 : -1));
    const lastDay = new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
    for (const { name, day } of copies.slice(KEPT_COPIES)) {
      if (day < lastDay) await this.storage.delete(name);
    }
  }
}
