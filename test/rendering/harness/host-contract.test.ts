import {
  type AccountEvent,
  DisposableStore,
  type Environment,
  type NetResponse,
  type Organization,
  type Plugin,
  type PluginManifest,
  type PrintRequest,
  type ProgressReport,
  type Studio,
} from '@mystratus/plugin-sdk';
import {
  type ContractHost,
  type ContractRecord,
  describeHostContract,
  type HostContractFixture,
  NEIGHBOUR_MANIFEST,
  neighbourPlugin,
  PROBE_ASSETS,
  PROBE_MANIFEST,
  probePlugin,
} from '@mystratus/plugin-sdk/contract-suite';
import { connectInPage } from '@mystratus/plugin-sdk/host';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';
import { ActiveHub } from '../../../harness/src/host/active-hub.ts';
import { createHostServices } from '../../../harness/src/host/create-host-services.ts';
import { HostBranding } from '../../../harness/src/host/host-branding.ts';
import { HostConfiguration } from '../../../harness/src/host/host-configuration.ts';
import { openHostDatabase } from '../../../harness/src/host/host-database.ts';
import { ACCOUNT_TIME_ZONE, HostEnvironment } from '../../../harness/src/host/host-environment.ts';
import { createHostHubs } from '../../../harness/src/host/host-hubs.ts';
import { HostList } from '../../../harness/src/host/host-list.ts';
import { HUBS } from '../../../harness/src/host/hub-definition.ts';
import { HubModel } from '../../../harness/src/host/hub-model.ts';
import { IndexedDbSecrets } from '../../../harness/src/host/indexed-db-secrets.ts';
import { IndexedDbUsage } from '../../../harness/src/host/indexed-db-usage.ts';
import { PluginDirectory } from '../../../harness/src/host/plugin-directory.ts';
import { packageAt } from '../../../harness/src/host/plugin-package.ts';
import { DEFAULT_REGION } from '../../../harness/src/host/regions.ts';
import { createHostUi } from '../../../harness/src/page/create-host-ui.ts';
import { HubGrid } from '../../../harness/src/page/hub-grid.ts';
import { ProgressList } from '../../../harness/src/page/progress-list.ts';
import { Toasts } from '../../../harness/src/page/toasts.ts';
import { directoryEntry } from '../../support/directory-entry.ts';

const MANIFEST_URL = 'http://package.test/probe/plugin.manifest.json';

/** What a request to another origin than that of the probe's package is answered. */
let answer: NetResponse | undefined;

/** Stands in for the web server that has the probe's package, and for the network. */
beforeEach(() => {
  answer = undefined;
  vi.stubGlobal('fetch', async (url: string) => {
    if (answer && !url.startsWith('http://package.test/')) {
      return new Response(answer.body.slice(), { ...answer });
    }
    const file = PROBE_ASSETS.get(url.replace('http://package.test/probe/', ''));
    return file ? new Response(file.slice()) : new Response(null, { status: 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describeHostContract({ describe, it }, 'the harness as a host, in a real browser', createFixture);

/** The page's own services over a real grid and a real database; a user stands in for by its buttons. */
async function createFixture(): Promise<HostContractFixture> {
  const store = new DisposableStore();
  const databaseName = `contract-${crypto.randomUUID()}`;
  const database = await openHostDatabase(databaseName);
  const environment = store.add(new HostEnvironment('professional', 'light', true, DEFAULT_REGION));
  const pages = HUBS.map((definition) => {
    const model = store.add(new HubModel(definition));
    const grid = new HubGrid({ model, listCount: undefined, onOpenRecord: () => undefined });
    document.body.append(grid.element);
    store.add({ dispose: () => grid.element.remove() });
    return { model, grid };
  });
  const branding = new HostBranding({ name: '', addressLine: '', phone: '' });
  const printed: PrintRequest[] = [];
  let chosen: File | undefined;
  const studios = store.add(new HostList<Studio>([]));
  const organizations = store.add(new HostList<Organization>([]));
  const events = store.add(new HostList<AccountEvent>([]));
  const activeHub = new ActiveHub();
  const toasts = new Toasts();
  const progress = new ProgressList();
  const secrets = new IndexedDbSecrets(database, PROBE_MANIFEST.id);
  const directory = new PluginDirectory();
  const hubs = store.add(
    createHostHubs(
      pages.map(({ model }) => model),
      activeHub,
      () => undefined,
    ),
  );
  const load = async (plugin: Plugin, manifest: PluginManifest) => {
    const services = createHostServices({
      plugin: packageAt(new URL(MANIFEST_URL), manifest),
      database,
      environment,
      configuration: await HostConfiguration.load(database, manifest, new Map()),
      hubs,
      studios,
      organizations,
      events,
      usage: new IndexedDbUsage({
        database,
        pluginId: manifest.id,
        timeZone: ACCOUNT_TIME_ZONE,
        tariff: { countBundledLookups: true },
        now: () => new Date(),
      }),
      ui: createHostUi(toasts, progress),
      branding,
      printing: {
        print: async (request) => {
          printed.push(request);
        },
      },
      chooseFile: async () => chosen,
      directory,
      panels: { reveal: async () => undefined, hide: async () => undefined },
    });
    const session = connectInPage(plugin, document.createElement('div'), { manifest, services });
    const loaded = new DisposableStore();
    loaded.add(session);
    loaded.add(directory.add(directoryEntry(manifest, session)));
    store.add(loaded);
    return { session, dispose: () => loaded.dispose() };
  };
  const { session } = await load(probePlugin, PROBE_MANIFEST);

  const pageOf = (hubId: string) => {
    const page = pages.find(({ model }) => model.definition.id === hubId);
    if (!page) throw new RangeError(`There is no hub ${hubId}.`);
    return page;
  };
  const watched = watchProgress(progress);
  const questions = () => document.querySelectorAll<HTMLDialogElement>('dialog[open]');
  const host: ContractHost = {
    setRecords: (hubId, records) => pageOf(hubId).grid.setRows(records.map(hubRow)),
    showHub: (hubId) => activeHub.show(hubId),
    select: (hubId, indexes) => pageOf(hubId).model.selectRows(Uint32Array.from(indexes)),
    selectedIndexes: (hubId) => [...pageOf(hubId).model.current.selected],
    setCompany: (company) => branding.replace(company),
    printed,
    answerPick: (file) => {
      chosen = file && new File([file.bytes.slice()], file.name);
    },
    setStudios: (replacement) => studios.replace(replacement),
    setOrganizations: (replacement) => organizations.replace(replacement),
    setEvents: (replacement) => events.replace(replacement),
    setEnvironment: ({ theme, isOnline }: Partial<Environment>) => {
      if (theme) environment.setTheme(theme);
      if (isOnline !== undefined) environment.switchOnline(isOnline);
    },
    answerRequests: (next) => {
      answer = next;
    },
    setSecret: (name, value) => secrets.set(name, value ?? ''),
    answerConfirm: (answer) => {
      const [cancel, confirm] = questions()[0]?.querySelectorAll('button') ?? [];
      (answer ? confirm : cancel)?.click();
    },
    get openQuestionCount() {
      return questions().length;
    },
    get progress() {
      return watched.shown;
    },
  };
  return {
    session,
    host,
    loadNeighbour: () => load(neighbourPlugin, NEIGHBOUR_MANIFEST),
    dispose() {
      store.dispose();
      database.close();
      indexedDB.deleteDatabase(databaseName);
    },
  };
}

/** Remembers what the list showed of its one task. */
function watchProgress(list: ProgressList): { readonly shown: ContractHost['progress'] } {
  const reports: ProgressReport[] = [];
  const shown: ContractHost['progress'][number][] = [];
  list.onDidChange(() => {
    const [item] = list.current;
    if (!item) return;
    if (item.message !== undefined && item.fraction !== undefined) {
      reports.push({ message: item.message, fraction: item.fraction });
    }
    shown[0] ??= {
      reports,
      get isVisible() {
        return list.current.length > 0;
      },
      cancel: () => item.cancel?.(),
    };
  });
  return { shown };
}

function hubRow(record: ContractRecord, row: number): HubRow {
  const text = (id: keyof ContractRecord) => String(record[id] ?? '');
  const number = (id: keyof ContractRecord) =>
    record[id] === undefined ? undefined : Number(record[id]);
  return {
    row,
    clientIndex: row,
    recordId: text('clientId'),
    clientId: text('clientId'),
    clientName: text('clientName'),
    street: text('street'),
    city: text('city'),
    state: text('state'),
    zip: text('zip'),
    country: text('country'),
    status: text('status'),
    leadSource: text('leadSource'),
    recordType: text('recordType'),
    recordDate: text('recordDate'),
    sales: number('sales'),
    sessions: number('sessions'),
    graduationYear: number('graduationYear'),
    school: text('school'),
  };
}
