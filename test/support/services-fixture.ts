import { readFile } from 'node:fs/promises';
import type { MemoryRecord, TestHost } from '@mystratus/plugin-harness/testing';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { Container } from 'inversify';
import { BehaviorSubject, filter, firstValueFrom } from 'rxjs';
import type { MapScene } from '../../src/common/maps/map-scene.ts';
import { BuiltInDemographics } from '../../src/contributions/built-in-demographics.ts';
import { BUILT_IN_MAP_KINDS } from '../../src/contributions/built-in-map-kinds.ts';
import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { offlineModule } from '../../src/offline/offline-module.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
import { ReportingPolicy } from '../../src/services/billing/reporting-policy.ts';
import { UsageReporter } from '../../src/services/billing/usage-reporter.ts';
import {
  JournaledMapsStore,
  type StoreOptions,
} from '../../src/services/cache/journaled-maps-store.ts';
import { loadSqlEngine } from '../../src/services/cache/maps-database.ts';
import { MapsStore } from '../../src/services/cache/maps-store.ts';
import {
  BundledGeocodingProvider,
  GeocodingProviderRegistry,
} from '../../src/services/geocoding/geocoding-provider.ts';
import { Host } from '../../src/services/host.ts';
import {
  HandPlacements,
  StoredHandPlacements,
} from '../../src/services/locations/hand-placements.ts';
import { MapKindRegistry } from '../../src/services/map-kinds/map-kind-registry.ts';
import { MapPainter } from '../../src/services/map-request/map-painter.ts';
import { MapRequestService } from '../../src/services/map-request/map-request-service.ts';
import type { MapState } from '../../src/services/map-request/map-state.ts';
import { servicesModule } from '../../src/services/services-module.ts';
import { createMapsHost, type MapsHostOptions, openMapsWindow } from './maps-host.ts';

export const HEAT = 'mystratus.maps.heat';
export const ZIP_PINS = 'mystratus.maps.zipPins';
export const ADDRESS_PINS = 'mystratus.maps.addressPins';

/** Paints nothing, at once or when it is told to, and remembers what it was asked to paint. */
export class RecordingPainter implements MapPainter {
  readonly scenes: MapScene[] = [];
  /** Of each scene: the user was to stay where they were. */
  readonly keptViews: boolean[] = [];
  /** Of the last scene. */
  attributions: readonly string[] = [];
  readonly isHeld$ = new BehaviorSubject(false);
  failure: Error | undefined;

  async show(
    scene: MapScene,
    { signal, keepsView = false, attributions }: Parameters<MapPainter['show']>[1],
  ): Promise<void> {
    this.scenes.push(scene);
    this.attributions = attributions;
    this.keptViews.push(keepsView);
    if (this.failure) throw this.failure;
    const released = firstValueFrom(this.isHeld$.pipe(filter((isHeld) => !isHeld)));
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    await Promise.race([released, aborted]);
  }

  clear(): void {}
}

type Decorate = (services: HostServices) => HostServices;

/** A host with these clients, and all services in it; see {@link openServices}. */
export async function createServices(
  records: readonly MemoryRecord[],
  options: MapsHostOptions = {},
  decorate?: Decorate,
) {
  const host = createHost(records, options);
  return openServices(host, openMapsWindow(host, decorate && { services: decorate }));
}

export function createHost(
  records: readonly MemoryRecord[],
  options: MapsHostOptions = {},
): TestHost {
  return createMapsHost({ data: { clients: records }, ...options });
}

/**
 * All services with the real database and the real bundled data, behind the real wire; only the painter is a double.
 * Opened again on the same host, in a window of their own, they are what a restarted plugin or another window is.
 */
export async function openServices(
  memory: TestHost,
  window = openMapsWindow(memory),
  storeOptions: Pick<StoreOptions, 'compactAboveBytes' | 'compactAfterMs'> = {},
) {
  const painter = new RecordingPainter();
  const container = new Container({ defaultScope: 'Singleton', jitless: true });
  const host = await window.connect();
  const warnings: string[] = [];
  // First, so that a host that dies here leaves no open store behind.
  const placements = await StoredHandPlacements.open(host);
  const store = await JournaledMapsStore.open({
    storage: host.storage,
    engine: sqlEngine,
    ...storeOptions,
    notices: {
      filesSetAside: (copies) => warnings.push(`set aside: ${copies}`),
      warn: (message) => warnings.push(message),
    },
  });
  locator ??= new BundledLocator(await zipCentroids());
  container.bind(Host).toConstantValue(host);
  container.bind(MapsStore).toConstantValue(store);
  container.bind(HandPlacements).toConstantValue(placements);
  container.bind(BundledLocator).toConstantValue(locator);
  container.bind(MapPainter).toConstantValue(painter);
  container.load(servicesModule, offlineModule);
  container.bind(BuiltInDemographics).toSelf();
  container.rebind(ReportingPolicy).toConstantValue(IMPATIENT);
  container.get(GeocodingProviderRegistry).register(container.get(BundledGeocodingProvider));
  for (const kind of BUILT_IN_MAP_KINDS) container.get(MapKindRegistry).register(kind);
  container.get(BuiltInDemographics).contribute();

  const requests = container.get(MapRequestService);
  const states: MapState[] = [];
  requests.state$.subscribe((state) => states.push(state));
  return {
    memory,
    window,
    painter,
    container,
    store,
    warnings,
    dispose() {
      requests.dispose();
      container.get(UsageReporter).dispose();
      store.dispose();
    },
    requests,
    states,
    /** The present state, which must be of this phase. */
    state<P extends MapState['phase']>(phase: P): Extract<MapState, { phase: P }> {
      const state = states.at(-1);
      if (state?.phase !== phase) throw new Error(`The state is ${JSON.stringify(state)}.`);
      return state as Extract<MapState, { phase: P }>;
    },
    /** Resolves with the next state of this phase, or the present one. */
    until<P extends MapState['phase']>(phase: P): Promise<MapState> {
      return firstValueFrom(requests.state$.pipe(filter((state) => state.phase === phase)));
    },
  };
}

/** Failed reports are tried again at once, so that no test waits. */
const IMPATIENT: ReportingPolicy = {
  batchSize: 10_000,
  timeoutMs: 1_000,
  firstDelayMs: 1,
  maxDelayMs: 5,
};

const sqlEngine = loadSqlEngine();
let locator: BundledLocator | undefined;
let table: Promise<ZipCentroidTable> | undefined;

export function zipCentroids(): Promise<ZipCentroidTable> {
  table ??= readFile('assets/zip-centroids/zip-centroids.bin').then((file) =>
    ZipCentroidTable.decode(new Uint8Array(file).buffer),
  );
  return table;
}

/** Clients at different houses of one street that can all be located. */
export function locatableRecords(count: number): readonly MemoryRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    clientId: `c${index}`,
    clientName: `Client ${index}`,
    street: `${index + 1} Main Street`,
    city: 'Manchester',
    state: 'CT',
    zip: '06040',
    country: '',
  }));
}
