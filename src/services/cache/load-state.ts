import type { StorageApi, StoredFile } from '@mystratus/plugin-sdk';
import { soleFrame } from './frames.ts';
import { Journal, StaleStateError } from './journal.ts';
import { MapsDatabase, type SqlEngine } from './maps-database.ts';
import { NewerDataError } from './newer-data-error.ts';
import { numbersOf, storeFileName } from './store-files.ts';
import { type SnapshotInfo, StoreState } from './store-state.ts';

export interface LoadOptions {
  readonly storage: StorageApi;
  readonly engine: Promise<SqlEngine>;
  /** A file, or a part of it, cannot be read; loading goes on without. */
  readonly onDamage: (fileName: string) => void;
}

const MAX_ATTEMPTS = 5;

/** Reads the newest snapshot that is whole and the journals since. Rejects with a `NewerDataError`. */
export async function loadState(options: LoadOptions): Promise<StoreState> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load(options);
    } catch (error) {
      if (!(error instanceof StaleStateError) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

async function load(options: LoadOptions): Promise<StoreState> {
  const { storage, onDamage } = options;
  const files = await storage.list();
  const snapshots = numbersOf('snapshot', files);
  const journals = numbersOf('journal', files);
  const newestSnapshot = snapshots.at(-1);
  const { database, snapshot } = await openNewest(options, snapshots);
  const state = new StoreState(
    database,
    new Journal({
      storage,
      first: snapshot?.number ?? journals[0] ?? newestSnapshot ?? 1,
      newest: Math.max(1, newestSnapshot ?? 1, journals.at(-1) ?? 1),
      onDamage,
    }),
    snapshot,
  );
  try {
    await state.catchUp();
    checkThatNothingWasDeleted(newestSnapshot, await storage.list());
    return state;
  } catch (error) {
    state.dispose();
    throw error;
  }
}

async function openNewest(
  { storage, engine, onDamage }: LoadOptions,
  snapshots: readonly number[],
): Promise<{ readonly database: MapsDatabase; readonly snapshot: SnapshotInfo | undefined }> {
  for (const number of snapshots.toReversed()) {
    const name = storeFileName('snapshot', number);
    const file = await storage.read(name);
    if (!file) throw new StaleStateError(`${name} is gone.`);
    const database = openSnapshot(await engine, file);
    if (database) return { database, snapshot: { number, size: file.length } };
    onDamage(name);
  }
  return { database: new MapsDatabase(await engine), snapshot: undefined };
}

function openSnapshot(engine: SqlEngine, file: Uint8Array): MapsDatabase | undefined {
  const bytes = soleFrame(file);
  if (!bytes) return undefined;
  try {
    return new MapsDatabase(engine, bytes);
  } catch (error) {
    if (error instanceof NewerDataError) throw error;
    return undefined;
  }
}

/** Files are deleted only after a newer snapshot has been written: none means that all was there to be read. */
function checkThatNothingWasDeleted(
  newestSnapshot: number | undefined,
  files: readonly StoredFile[],
): void {
  if (numbersOf('snapshot', files).at(-1) !== newestSnapshot) {
    throw new StaleStateError('Another window has compacted the store meanwhile.');
  }
}
