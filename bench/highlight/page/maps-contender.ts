import 'reflect-metadata';
import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import { createPluginSession, messagePortTransport } from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import { BehaviorSubject } from 'rxjs';
import { createTestHost } from '../../../harness/src/testing/index.ts';
import manifest from '../../../plugin.manifest.json';
import { ClientSet } from '../../../src/common/clients/client-set.ts';
import { DEFAULT_HEAT_OPTIONS } from '../../../src/common/maps/heat-options.ts';
import { heatScene } from '../../../src/common/maps/heat-scene.ts';
import { mapWordingFor } from '../../../src/common/maps/map-wording.ts';
import { OlMapView } from '../../../src/map/ol-map-view.ts';
import type { ShownClients } from '../../../src/services/map-request/map-request-service.ts';
import type { MapState } from '../../../src/services/map-request/map-state.ts';
import { HubMapSelectionService } from '../../../src/services/map-selection/hub-map-selection-service.ts';
import { HostSelectionService } from '../../../src/services/selection/selection-service.ts';
import { type Contender, painted } from './contender.ts';
import { BenchHub, HUB_ID, type Studio } from './studio.ts';

/** The plugin's own selection and map, behind a session and a port as in a frame. */
export const mapsContender: Contender = async (studio, slot) => {
  const hub = new BenchHub(studio.ids);
  const { host, close } = await connect(hub);
  const view = new OlMapView({
    basemap: Promise.reject(new Error('The peers have none either.')),
    theme: 'light',
    wording: mapWordingFor(host.env.current),
  });
  document.adoptedStyleSheets = [view.styleSheet];
  view.attach(slot);
  const input = {
    options: DEFAULT_HEAT_OPTIONS,
    defaultRadiusMiles: 5,
    distanceUnit: 'miles' as const,
    values: undefined,
  };
  const { scene } = heatScene(studio.locations, input);
  await view.show(scene, { signal: new AbortController().signal });

  const shown = await shownClients(host, studio);
  const requests = { state$: new BehaviorSubject<MapState>({ phase: 'idle' }), shown };
  const selection = new HubMapSelectionService(requests, new HostSelectionService(host));
  let highlighted: () => void = () => undefined;
  selection.state$.subscribe(({ clients }) => {
    view.highlight('selected', clients);
    highlighted();
  });
  return {
    async fromHub(rows) {
      const start = performance.now();
      const isHighlighted = new Promise<void>((resolve) => {
        highlighted = resolve;
      });
      hub.select(rows);
      await isHighlighted;
      await painted();
      return performance.now() - start;
    },
    async toHub(area) {
      const start = performance.now();
      const arrived = new Promise<number>((resolve) => {
        const listener = hub.onDidReceive((rowCount) => {
          listener.dispose();
          resolve(rowCount);
        });
      });
      selection.selectArea(area, 'replace');
      await selection.selectInHub();
      const rowCount = await arrived;
      return { ms: performance.now() - start, rowCount };
    },
    close() {
      selection.dispose();
      view.dispose();
      close();
    },
  };
};

async function connect(hub: BenchHub) {
  const { port1, port2 } = new MessageChannel();
  const services = { ...createTestHost({ manifest }).services, hubs: hub };
  let host: HostApi | undefined;
  const plugin = connectPlugin(
    messagePortTransport(port2),
    {
      async activate(context) {
        host = context.host;
      },
    },
    document.body,
  );
  const session = createPluginSession({
    manifest: manifest as PluginManifest,
    services,
    transport: messagePortTransport(port1),
  });
  await session.activate();
  if (!host) throw new Error('The plugin was not activated.');
  const close = () => {
    session.dispose();
    plugin.dispose();
  };
  return { host, close };
}

async function shownClients(host: HostApi, { locations }: Studio): Promise<ShownClients> {
  const rows = await host.hubs.readRows({ hubId: HUB_ID, scope: 'listed', columns: ['clientId'] });
  const addressKeys = locations.map((_, client) => String(client));
  const providerIds = locations.map(() => '');
  return {
    clients: ClientSet.fromRows(rows),
    locations: { results: locations, addressKeys, providerIds, attributions: [], found: new Map() },
  };
}
