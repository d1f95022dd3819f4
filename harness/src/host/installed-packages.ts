import { type OpenedPackage, openPackage } from '@mystratus/plugin-sdk/package';
import type { HostDatabase } from './host-database.ts';
import type { PluginRefusal } from './plugin-package.ts';
import type { StoredPackage } from './stored-package.ts';

/** What is kept of a plugin, opened; or why it can be opened no more. */
export type InstalledOpening =
  | { readonly ok: true; readonly opened: OpenedPackage; readonly stored: StoredPackage }
  | { readonly ok: false; readonly refusal: PluginRefusal };

/** The packages that the user has installed. Each is checked whole again whenever it is opened. */
export class InstalledPackages {
  constructor(private readonly database: HostDatabase) {}

  /** `undefined` where none is installed. */
  async open(pluginId: string): Promise<InstalledOpening | undefined> {
    const stored = await this.get(pluginId);
    if (!stored) return undefined;
    const opening = await openPackage(stored.bytes);
    return opening.ok
      ? { ok: true, opened: opening.package, stored }
      : { ok: false, refusal: { manifestUrl: pluginId, problems: opening.problems } };
  }

  ids(): Promise<readonly string[]> {
    return this.database.getAllKeys('packages');
  }

  get(pluginId: string): Promise<StoredPackage | undefined> {
    return this.database.get('packages', pluginId);
  }

  async put(pluginId: string, stored: StoredPackage): Promise<void> {
    await this.database.put('packages', stored, pluginId);
  }

  /**
   * Takes the package away, with everything that the plugin has stored, been given or been told. What it has billed is
   * the account's, and stays: whoever installs the plugin again is not billed again for the same.
   */
  async remove(pluginId: string): Promise<void> {
    const stores = [
      'packages',
      'files',
      'chunks',
      'configuration',
      'givenFiles',
      'secrets',
    ] as const;
    const transaction = this.database.transaction(stores, 'readwrite');
    // Arrays sort after strings and numbers, so that this spans every key that begins with the id.
    const all = IDBKeyRange.bound([pluginId], [pluginId, []]);
    const work: Promise<unknown>[] = [
      transaction.objectStore('packages').delete(pluginId),
      ...(['files', 'chunks', 'configuration', 'secrets'] as const).map((name) =>
        transaction.objectStore(name).delete(all),
      ),
    ];
    for await (const cursor of transaction.objectStore('givenFiles')) {
      if (cursor.value.pluginId === pluginId) work.push(cursor.delete());
    }
    await Promise.all([...work, transaction.done]);
  }
}
