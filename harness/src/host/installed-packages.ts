import { type OpenedPackage, openPackage } from '@mystratus/plugin-sdk/package';
import type { HostDatabase } from './host-database.ts';
import type { PluginRefusal } from './plugin-package.ts';
import type { StoredPackage } from './stored-package.ts';

export interface LoadedPackages {
  readonly packages: readonly { readonly opened: OpenedPackage; readonly stored: StoredPackage }[];
  /** What was kept and is no longer what it was. */
  readonly refusals: readonly PluginRefusal[];
}

/** The packages that the user has installed. Each is checked whole again whenever it is loaded. */
export class InstalledPackages {
  constructor(private readonly database: HostDatabase) {}

  async load(): Promise<LoadedPackages> {
    const refusals: PluginRefusal[] = [];
    const packages = [];
    for (const id of await this.ids()) {
      const stored = await this.database.get('packages', id);
      if (!stored) continue;
      const opening = await openPackage(stored.bytes);
      if (opening.ok) packages.push({ opened: opening.package, stored });
      else refusals.push({ manifestUrl: id, problems: opening.problems });
    }
    return { packages, refusals };
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

  /** Takes the package away, with everything that the plugin has stored, been given or been told. */
  async remove(pluginId: string): Promise<void> {
    const stores = [
      'packages',
      'files',
      'chunks',
      'usage',
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
    for (const name of ['usage', 'givenFiles'] as const) {
      for await (const cursor of transaction.objectStore(name)) {
        if (cursor.value.pluginId === pluginId) work.push(cursor.delete());
      }
    }
    await Promise.all([...work, transaction.done]);
  }
}
