import { createTestHost } from '@mystratus/plugin-harness/testing';
import type { AccountEvent, Studio } from '@mystratus/plugin-sdk';
import { connectFrame, createPluginSession } from '@mystratus/plugin-sdk/host';
import { STUDIOS } from '../../../harness/src/data/studios.ts';
import { createHostServices } from '../../../harness/src/host/create-host-services.ts';
import { HostBranding } from '../../../harness/src/host/host-branding.ts';
import { HostConfiguration } from '../../../harness/src/host/host-configuration.ts';
import { openHostDatabase } from '../../../harness/src/host/host-database.ts';
import { ACCOUNT_TIME_ZONE, HostEnvironment } from '../../../harness/src/host/host-environment.ts';
import { HostList } from '../../../harness/src/host/host-list.ts';
import { IndexedDbUsage } from '../../../harness/src/host/indexed-db-usage.ts';
import { PluginDirectory } from '../../../harness/src/host/plugin-directory.ts';
import type { PluginPackage } from '../../../harness/src/host/plugin-package.ts';
import { DEFAULT_REGION } from '../../../harness/src/host/regions.ts';
import { instant } from '../instant.ts';
import { BenchFrame } from './bench-frame.ts';
import { type Contender, delay } from './contender.ts';
import { HUB_ID, type StudioHub } from './studio-hub.ts';

interface PluginContenderOptions {
  readonly plugin: PluginPackage;
  readonly script: string;
  readonly probe: string;
}

/** Height of the panel beside a hub on a screen of 1024 × 768. */
const PANEL_HEIGHT_PIXELS = 600;
const COMMAND = 'mystratus.maps.heatMap';
const IDLE_MS = 1500;

/** The built plugin, whole, in the harness's host: coverage, quote and ledger are on. */
export function createPluginContender({
  plugin,
  script,
  probe,
}: PluginContenderOptions): Contender {
  const { manifest } = plugin;
  return {
    async open(studio) {
      const { services, usage } = await createHost(plugin, studio);
      const heightPixels = PANEL_HEIGHT_PIXELS;
      const frame = await BenchFrame.open({ manifest, script, probe, heightPixels });
      const transport = await connectFrame(frame.element);
      const session = createPluginSession({ manifest, services, transport });
      await session.activate();
      const activationMs = instant() - frame.startedAt;
      const scriptMs = await frame.scriptMs();
      const countRequests = async () => (await usage.getTotals()).thisMonth;

      return {
        activationMs,
        scriptMs,
        idle: () => delay(IDLE_MS),
        async click() {
          const requestsBefore = await countRequests();
          const marks = frame.collectMarks();
          const painted = frame.nextMark('painted');
          const clickedAt = instant();
          await session.executeCommand(COMMAND, { hubId: HUB_ID });
          await painted;
          // The ledger goes to the host in the background. Every click bills its map at least.
          const requests = (await grown(countRequests, requestsBefore)) - requestsBefore;
          const { at } = marks;
          marks.stop();
          return {
            painted: at('painted') - clickedAt,
            rows: at('rows-read') - clickedAt,
            locate: at('located') - at('rows-read'),
            draw: at('drawn') - at('located'),
            store: at('stored') - at('drawn'),
            requests,
          };
        },
        heapBytes: () => frame.heapBytes(),
        close() {
          session.dispose();
          frame.close();
        },
      };
    },
  };
}

/** The harness's host, which asks nothing and shows nothing. */
async function createHost(plugin: PluginPackage, { hubs }: StudioHub) {
  const { manifest } = plugin;
  const database = await openHostDatabase();
  const configuration = await HostConfiguration.load(
    database,
    manifest,
    new Map([['maps.confirmAboveRequests', '1000000']]),
  );
  const usage = new IndexedDbUsage({
    database,
    pluginId: manifest.id,
    timeZone: ACCOUNT_TIME_ZONE,
    tariff: { countBundledLookups: true },
    now: () => new Date(),
  });
  const { ui, panels } = createTestHost({ manifest }).services;
  const [studios, events] = [new HostList<Studio>(STUDIOS), new HostList<AccountEvent>([])];
  const environment = new HostEnvironment('professional', 'light', true, DEFAULT_REGION);
  const branding = new HostBranding({ name: '', addressLine: '', phone: '' });
  const printing = { print: async () => undefined };
  const parts = {
    plugin,
    database,
    environment,
    configuration,
    hubs,
    studios,
    events,
    usage,
    ui,
    branding,
    printing,
    panels,
  };
  return { services: createHostServices({ ...parts, directory: new PluginDirectory() }), usage };
}

/** Resolves with a count that has grown, when it has not changed for a while. */
async function grown(count: () => Promise<number>, before: number): Promise<number> {
  for (let last = before; ; await delay(300)) {
    const current = await count();
    if (current > before && current === last) return current;
    last = current;
  }
}
