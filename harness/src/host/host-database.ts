import type { UsageEntry } from '@mystratus/plugin-sdk';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredPackage } from './stored-package.ts';

/** What the host keeps in the browser, for every plugin under its id. */
export interface HostSchema extends DBSchema {
  /** A file's directory entry; its bytes are in `chunks`. */
  files: {
    key: [pluginId: string, name: string];
    value: { readonly size: number };
  };
  chunks: {
    key: [pluginId: string, name: string, offset: number];
    value: Uint8Array;
  };
  /** One record per report, in the order of arrival; only entries that no earlier record has. */
  usage: {
    key: number;
    value: { readonly pluginId: string; readonly entries: readonly UsageEntry[] };
  };
  configuration: {
    key: [pluginId: string, key: string];
    value: boolean | number | string;
  };
  /** In the order in which they were given; the browser keeps their bytes out of memory. */
  givenFiles: {
    key: number;
    value: { readonly pluginId: string; readonly name: string; readonly content: Blob };
  };
  /** Packages that the user has installed, by the id of the plugin. */
  packages: {
    key: string;
    value: StoredPackage;
  };
  secrets: {
    key: [pluginId: string, name: string];
    value: string;
  };
}

export type HostDatabase = IDBPDatabase<HostSchema>;

export function openHostDatabase(name = 'mystratus-harness'): Promise<HostDatabase> {
  return openDB<HostSchema>(name, 4, {
    upgrade(database, oldVersion) {
      database.createObjectStore('packages');
      if (oldVersion < 3) database.createObjectStore('givenFiles', { autoIncrement: true });
      if (oldVersion < 2) database.createObjectStore('secrets');
      if (oldVersion > 0) return;
      database.createObjectStore('files');
      database.createObjectStore('chunks');
      database.createObjectStore('usage', { autoIncrement: true });
      database.createObjectStore('configuration');
    },
  });
}
