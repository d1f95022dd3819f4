import type { Company } from '../api/branding.ts';
import type { Environment } from '../api/environment.ts';
import type { AccountEvent } from '../api/events.ts';
import type { HubColumnId } from '../api/hubs.ts';
import type { NetResponse } from '../api/net.ts';
import type { Organization } from '../api/organizations.ts';
import type { PrintRequest } from '../api/printing.ts';
import type { Studio } from '../api/studios.ts';
import type { ProgressReport } from '../api/ui.ts';
import type { PluginSession } from '../host/plugin-session.ts';

/** A record as the suite writes it; a column that is left out is blank. */
export type ContractRecord = Readonly<Partial<Record<HubColumnId, string | number>>>;

/** What the suite needs to do to a host, and to see of it. A `TestHost` of the harness is one. */
export interface ContractHost {
  /** Replaces what the hub `clients` lists; nothing is selected afterwards. */
  setRecords(hubId: string, records: readonly ContractRecord[]): void;
  /** The user looks at this hub from now on. */
  showHub(hubId: string): void;
  /** Selects rows of the hub by their index in the list, as a user would. */
  select(hubId: string, indexes: readonly number[]): void;
  /** Indexes of the selected rows, ascending. */
  selectedIndexes(hubId: string): readonly number[];
  /** Replaces the account's studios. */
  setStudios(studios: readonly Studio[]): void;
  /** Replaces the account's organizations. */
  setOrganizations(organizations: readonly Organization[]): void;
  /** Replaces the account's events. */
  setEvents(events: readonly AccountEvent[]): void;
  /** Replaces what the account's owner has entered about the company. */
  setCompany(company: Company): void;
  /** What was handed to the print dialog. */
  readonly printed: readonly PrintRequest[];
  /** The file that the user chooses when next asked for one; `undefined`: none. */
  answerPick(file: { readonly name: string; readonly bytes: Uint8Array } | undefined): void;
  /** Changes what surrounds the plugin, and tells it. */
  setEnvironment(change: Partial<Environment>): void;
  /** What every request to a granted origin is answered from now on. */
  answerRequests(answer: NetResponse): void;
  /** Enters a secret of the plugin, as a user would; `undefined` takes it away. */
  setSecret(name: string, value: string | undefined): Promise<void> | void;
  /** Answers the question on the screen. */
  answerConfirm(answer: boolean): void;
  /** Questions on the screen that nobody has answered or withdrawn. */
  readonly openQuestionCount: number;
  /** Every progress indicator that was shown. */
  readonly progress: readonly {
    /** What was reported, in order. */
    readonly reports: readonly ProgressReport[];
    /** Whether it is on the screen still. */
    readonly isVisible: boolean;
    /** Cancels it, as the user would. */
    cancel(): void;
  }[];
}

/** The other plugin in the host of the probe. */
export interface ContractNeighbour {
  /** Ends it and takes it out of the host, as the user does; may be called twice. */
  dispose(): Promise<void> | void;
}

/**
 * A host with the probe plugin connected and not yet activated: `PROBE_MANIFEST`, `PROBE_ASSETS` as the files of its
 * package, all capabilities, an empty hub `clients` with all columns that nobody looks at yet, no studios,
 * organizations and events, empty storage and no usage.
 */
export interface HostContractFixture {
  /** The session of the probe. */
  readonly session: PluginSession;
  /** The host’s other side. */
  readonly host: ContractHost;
  /**
   * Loads the neighbour beside the probe as another plugin of the same host, with `NEIGHBOUR_MANIFEST`, which runs
   * `neighbourPlugin` and need not be started yet. Left out by a fixture that has one plugin alone.
   */
  loadNeighbour?(): Promise<ContractNeighbour>;
  /** Ends all of it, after each case. */
  dispose(): Promise<void> | void;
}
