import type {
  Configuration,
  ConfirmOptions,
  Disposable,
  Environment,
  HubColumnId,
  HubInfo,
  MessageOptions,
  NetRequest,
  NetResponse,
  PanelPlace,
  ProgressReport,
  SaveFileRequest,
  Tariff,
  UsageEntry,
} from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';

/** A record of a hub as a test writes it: cells by column; a column that is left out is blank. */
export type MemoryRecord = Readonly<Partial<Record<HubColumnId, string | number>>>;

export interface MemoryHub extends HubInfo {
  readonly records: readonly MemoryRecord[];
  /** Columns the hub has; all of the contract's unless told. */
  readonly columns?: readonly HubColumnId[];
}

export interface MemoryHostOptions {
  /** A *Clients* hub without records unless told. */
  readonly hubs?: readonly MemoryHub[];
  readonly environment?: Partial<Environment>;
  readonly configuration?: Configuration;
  readonly tariff?: Tariff;
  /** Files of the plugin's package by path. */
  readonly assets?: ReadonlyMap<string, Uint8Array> | ((path: string) => Promise<Uint8Array>);
  /** Answers requests; without it every request throws, so that no test reaches the network unasked. */
  readonly fetch?: (request: NetRequest, signal: AbortSignal) => Promise<NetResponse>;
}

/** A host in memory: the services of one plugin, and a window on what the plugin did with them. */
export interface MemoryHost extends Disposable {
  readonly services: HostServices;
  /** Replaces the listed records of a hub; nothing is selected afterwards. */
  setRecords(hubId: string, records: readonly MemoryRecord[]): void;
  /** Selects rows by their index in the list. */
  select(hubId: string, indexes: readonly number[]): void;
  /** Indexes of the selected rows, ascending. */
  selectedIndexes(hubId: string): readonly number[];
  setEnvironment(change: Partial<Environment>): void;
  setConfiguration(change: Configuration): void;
  /** The next `confirm` is answered with this, and `showMessage` with this action; in the order they are given. */
  answerNext(answer: boolean | string | undefined): void;
  readonly storage: Map<string, Uint8Array>;
  /** Entries by id; reported again, an id stays as it came first. */
  readonly usage: ReadonlyMap<string, UsageEntry>;
  readonly messages: readonly MessageOptions[];
  readonly questions: readonly ConfirmOptions[];
  readonly progress: readonly ProgressReport[];
  readonly openedUrls: readonly string[];
  readonly openedRecords: readonly { readonly hubId: string; readonly index: number }[];
  readonly savedFiles: readonly SaveFileRequest[];
  /** Panels that are visible now. */
  readonly visiblePanels: readonly PanelPlace[];
  readonly logLines: readonly string[];
}

/** A host in memory, for tests. */
export function createMemoryHost(_options: MemoryHostOptions = {}): MemoryHost {
  throw new Error('Not ready.');
}
