import type {
  AccountEvent,
  Capability,
  CommandContext,
  Company,
  Configuration,
  ConfirmOptions,
  Disposable,
  Environment,
  FileRange,
  HostApi,
  MessageOptions,
  NetRequest,
  Organization,
  PanelPlace,
  Plugin,
  PluginManifest,
  PrintRequest,
  SaveFileRequest,
  Studio,
  Tariff,
  UsageEntry,
} from '@mystratus/plugin-sdk';
import type { HostServices, PluginSession, Transport } from '@mystratus/plugin-sdk/host';
import type { Faults } from './faults.ts';
import type { TestTransport } from './line.ts';
import type { OfferedFile } from './memory-files.ts';
import type { MemoryHub, MemoryRecord } from './memory-hubs.ts';
import type { ShownProgress } from './memory-ui.ts';
import type { PluginAccountOptions } from './plugin-account.ts';
import type { Answerer, ScriptedResponse } from './scripted-network.ts';
import type { TestClock } from './test-clock.ts';

/** A record that a plugin has opened. */
export interface OpenedRecord {
  /** The hub that lists it. */
  readonly hubId: string;
  /** In the hub's list. */
  readonly index: number;
}

/** A plugin, and how it is connected. */
export interface TestPluginOptions extends PluginAccountOptions {
  /** Content of a `plugin.manifest.json`; what is wrong with it is thrown. */
  readonly manifest: unknown;
  /** What the plugin's module exports; one that does nothing unless told. */
  readonly plugin?: Plugin;
  /**
   * `loopback` unless told, which clones every message; or the host's end of a connection to a plugin that runs
   * elsewhere, in a frame for example; or both ends, the host's first, for who reads along.
   */
  readonly transport?: TestTransport | Transport | readonly [Transport, Transport];
  /** Capabilities that the user has denied the plugin. */
  readonly denied?: readonly Capability[];
  /** What the plugin draws its panel into; Node has none, and a plugin that draws there fails. */
  readonly panelRoot?: HTMLElement;
  /**
   * Timers and dates of the plugin go by the host's clock too, and stand still until the test advances it. In Node
   * only; those of the test and its framework stay what they are.
   */
  readonly controlsTime?: boolean;
  /** Puts services of a test's own in the place of these. */
  readonly services?: (services: HostServices) => HostServices;
}

export interface TestHostOptions extends TestPluginOptions {
  /** What hubs list, by their ids. There is a hub *Clients*, empty unless told. */
  readonly data?: Readonly<Record<string, readonly MemoryRecord[]>>;
  /** Hubs with titles or columns of their own, in the place of those of `data` or besides them. */
  readonly hubs?: readonly MemoryHub[];
  /** Online unless told. */
  readonly online?: boolean;
  /** Over a US Professional edition in English. */
  readonly environment?: Partial<Environment>;
  /** Nameless and without a logo unless told. */
  readonly company?: Company;
  /** None unless told. */
  readonly studios?: readonly Studio[];
  /** None unless told. */
  readonly organizations?: readonly Organization[];
  /** None unless told. */
  readonly events?: readonly AccountEvent[];
  /** `{ countBundledLookups: true }` unless told. */
  readonly tariff?: Tariff;
  /** Answers every request that no other answer fits; without it those fail. */
  readonly fetch?: Answerer;
  /** Where the host's clock stands; now, unless told. */
  readonly now?: Date;
}

/**
 * A host in memory as one plugin has it: the plugin behind the real session and the real wire, and a window on what it
 * did. Nothing is drawn, nothing leaves the process, and nothing lasts.
 */
export interface TestHost extends Disposable {
  /** The plugin's, validated. */
  readonly manifest: PluginManifest;

  /** Activates the plugin, as its first command would. Rejects with what it throws. */
  activate(): Promise<void>;
  /** Activates the plugin and hands over what it was given to reach the host, for tests of its parts. */
  connect(): Promise<HostApi>;
  /** Runs a command, in the hub that is looked at (or the first) unless told. */
  run(commandId: string, context?: CommandContext, signal?: AbortSignal): Promise<void>;
  /** Calls a method that `activate` returned. */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The user brings the plugin's panel into sight; the first panel of the manifest unless told. */
  revealPanel(place?: Partial<PanelPlace>): void;
  /** The host's end of the running plugin. */
  readonly session: PluginSession;
  /** Deactivates the plugin and ends its session, as the program's end does. */
  deactivate(): Promise<void>;
  /** Ends the plugin, running or not, and activates it anew over what it has kept. */
  reload(): Promise<void>;
  /** The plugin is gone at once, as when its frame dies: nothing it does has an effect, and it gets no answer. */
  crash(): void;
  /** Resolves when the plugin has crashed. */
  readonly crashed: Promise<void>;
  /**
   * Deactivates the plugin and throws, with where it came from, what it leaves behind: commands, listeners, progress
   * indicators, timers, message channels.
   */
  expectNoLeaks(): Promise<void>;
  /**
   * The same host as another plugin has it, which finds this one by `host.plugins` and is found: hubs, screen, network
   * and clock are the same; storage, settings, secrets, usage and log are its own. Loaded with a manifest that is
   * loaded already, it is another window of that plugin, which shares all that is kept. What plugins contribute to each
   * other and does not fit is thrown.
   */
  load(options: TestPluginOptions): TestHost;

  /** What deadlines, pings, months and delays go by; it stands still unless it is advanced. */
  readonly clock: TestClock;
  /** Resolves when nothing crosses the wire any more. */
  settled(): Promise<void>;
  /** Lets calls of the plugin be slow, fail, or be its last. */
  readonly faults: Faults;
  /** What the session calls, before any fault. */
  readonly services: HostServices;

  /** Replaces the listed records of a hub; nothing is selected afterwards. */
  setRecords(hubId: string, records: readonly MemoryRecord[]): void;
  /** The user looks at this hub from now on. */
  showHub(hubId: string): void;
  /** Selects rows by their index in the list. */
  select(hubId: string, indexes: readonly number[]): void;
  /** Indexes of the selected rows, ascending. */
  selectedIndexes(hubId: string): readonly number[];
  /** Records that the plugin has opened, by their index in the list. */
  readonly openedRecords: readonly OpenedRecord[];

  /** Replaces what the account's owner has entered about the company. */
  setCompany(company: Company): void;
  /** Replaces the account's studios. */
  setStudios(studios: readonly Studio[]): void;
  /** Replaces the account's organizations. */
  setOrganizations(organizations: readonly Organization[]): void;
  /** Replaces the account's events. */
  setEvents(events: readonly AccountEvent[]): void;
  /** Changes language, theme, edition, or whether there is a network. */
  setEnvironment(change: Partial<Environment>): void;
  /** Changes settings of the plugin, as the user would. */
  setConfiguration(change: Configuration): void;
  /** Enters a secret; `undefined` takes it away. */
  setSecret(name: string, value: string | undefined): void;

  /** Answers requests to addresses that begin like this; of several that fit, the last one counts. */
  answer(addressStart: string, answer: ScriptedResponse | Answerer): void;
  /** Answers every request so from now on. */
  answerRequests(answer: ScriptedResponse): void;
  /** Every request that went out, in order, answered or not. */
  readonly requests: readonly NetRequest[];

  /** Answers the question on the screen, or the next one. A question that is not answered stays. */
  answerConfirm(answer: boolean): void;
  /** Presses this button of the next message; without one it is dismissed. */
  answerMessage(action: string): void;
  /** The file that the user chooses when next asked for one; `undefined`: none. */
  answerPick(file: OfferedFile | undefined): void;
  /** Every message that was shown, in order. */
  readonly messages: readonly MessageOptions[];
  /** Every question that was asked, in order. */
  readonly questions: readonly ConfirmOptions[];
  /** Questions on the screen that nobody has answered or withdrawn. */
  readonly openQuestionCount: number;
  /** Every progress indicator that was shown, in order. */
  readonly progress: readonly ShownProgress[];
  /** Pages that were opened in the user's browser. */
  readonly openedUrls: readonly string[];
  /** Files that were saved where the user chose. */
  readonly savedFiles: readonly SaveFileRequest[];
  /** What was handed to the print dialog. */
  readonly printed: readonly PrintRequest[];
  /** Panels that are visible now. */
  readonly visiblePanels: readonly PanelPlace[];

  /** The plugin's files by name. */
  readonly storage: Map<string, Uint8Array>;
  /** Bytes that they may have together from now on; writing more is refused as `quota-exceeded`. */
  limitStorage(bytes: number): void;
  /** Entries by id; reported again, an id stays as it came first. */
  readonly usage: ReadonlyMap<string, UsageEntry>;
  /** Every piece that was read of files that users gave, in order. */
  readonly fileReads: readonly FileRange[];
  /** What the plugin and its session have logged, as `level: message`. */
  readonly logLines: readonly string[];
  /** Who still listens to the host's events; for tests of hosts. */
  readonly listenerCount: number;
}
