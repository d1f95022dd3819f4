import type {
  AccountEvent,
  Company,
  Configuration,
  Environment,
  Organization,
  PanelPlace,
  Studio,
} from '@mystratus/plugin-sdk';
import type { OfferedFile } from './memory-files.ts';
import type { MemoryRecord } from './memory-hubs.ts';
import type { PluginAccount } from './plugin-account.ts';
import type { Answerer, ScriptedResponse } from './scripted-network.ts';
import type { TestHost } from './test-host.ts';
import type { TestWorld } from './test-world.ts';

/** What a test does to a host and sees of it, apart from the plugin's life. */
type HostInMemory = Omit<
  TestHost,
  | 'manifest'
  | 'activate'
  | 'connect'
  | 'run'
  | 'call'
  | 'revealPanel'
  | 'session'
  | 'deactivate'
  | 'reload'
  | 'crash'
  | 'crashed'
  | 'expectNoLeaks'
  | 'load'
  | 'faults'
  | 'services'
  | 'dispose'
>;

/** The world that all plugins share, and the account of one of them. */
export class MemoryHost implements HostInMemory {
  readonly clock;
  readonly openedRecords;
  readonly requests;
  readonly fileReads;
  readonly messages;
  readonly questions;
  readonly progress;
  readonly openedUrls;
  readonly savedFiles;
  readonly printed;
  readonly storage;
  readonly usage;
  readonly logLines;

  constructor(
    protected readonly world: TestWorld,
    protected readonly account: PluginAccount,
  ) {
    const { ui } = world;
    this.clock = world.clock;
    this.openedRecords = world.hubs.openedRecords;
    this.requests = world.network.requests;
    this.printed = world.printed;
    this.messages = ui.messages;
    this.questions = ui.questions;
    this.progress = ui.progress;
    this.openedUrls = ui.openedUrls;
    this.savedFiles = ui.savedFiles;
    this.fileReads = account.files.reads;
    this.storage = account.storage.files;
    this.usage = account.usage.entries;
    this.logLines = account.logLines;
  }

  settled(): Promise<void> {
    return this.world.settled();
  }

  setRecords(hubId: string, records: readonly MemoryRecord[]): void {
    this.world.hubs.setRecords(hubId, records);
  }

  showHub(hubId: string): void {
    this.world.hubs.show(hubId);
  }

  select(hubId: string, indexes: readonly number[]): void {
    this.world.hubs.select(hubId, indexes);
  }

  selectedIndexes(hubId: string): readonly number[] {
    return this.world.hubs.selectedIndexes(hubId);
  }

  setCompany(company: Company): void {
    this.world.branding.replace(company);
  }

  setStudios(studios: readonly Studio[]): void {
    this.world.studios.replace(studios);
  }

  setOrganizations(organizations: readonly Organization[]): void {
    this.world.organizations.replace(organizations);
  }

  setEvents(events: readonly AccountEvent[]): void {
    this.world.events.replace(events);
  }

  setEnvironment(change: Partial<Environment>): void {
    this.world.setEnvironment(change);
  }

  setConfiguration(change: Configuration): void {
    this.account.configure(change);
  }

  setSecret(name: string, value: string | undefined): void {
    const { values } = this.account.secrets;
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  }

  answer(addressStart: string, answer: ScriptedResponse | Answerer): void {
    this.world.network.answer(addressStart, answer);
  }

  answerRequests(answer: ScriptedResponse): void {
    this.world.network.answer('', answer);
  }

  answerConfirm(answer: boolean): void {
    this.world.ui.answerConfirm(answer);
  }

  answerMessage(action: string): void {
    this.world.ui.answerMessage(action);
  }

  answerPick(file: OfferedFile | undefined): void {
    this.account.files.answerPick(file);
  }

  limitStorage(bytes: number): void {
    this.account.storage.quotaBytes = bytes;
  }

  get openQuestionCount(): number {
    return this.world.ui.openQuestionCount;
  }

  get visiblePanels(): readonly PanelPlace[] {
    return this.account.visiblePanels;
  }

  get listenerCount(): number {
    return this.world.listenerCount + this.account.listenerCount;
  }
}
