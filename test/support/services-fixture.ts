import { readFile } from 'node:fs/promises';
import type { MemoryRecord } from '@mystratus/plugin-harness/testing';
import { createMemoryHost, type MemoryHostOptions } from '@mystratus/plugin-harness/testing';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { Container } from 'inversify';
import { BehaviorSubject, filter, firstValueFrom } from 'rxjs';
import type { MapScene } from '../../src/common/maps/map-scene.ts';
import { BUILT_IN_MAP_KINDS } from '../../src/contributions/built-in-map-kinds.ts';
import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { offlineModule } from '../../src/offline/offline-module.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
import { MapsDatabase } from '../../src/services/cache/maps-database.ts';
import {
  BundledGeocodingProvider,
  GeocodingProviderRegistry,
} from '../../src/services/geocoding/geocoding-provider.ts';
import { Host } from '../../src/services/host.ts';
import { MapKindRegistry } from '../../src/services/map-kinds/map-kind-registry.ts';
import { MapPainter } from '../../src/services/map-request/map-painter.ts';
import { MapRequestService } from '../../src/services/map-request/map-request-service.ts';
import type { MapState } from '../../src/services/map-request/map-state.ts';
import { servicesModule } from '../../src/services/services-module.ts';
import { connectHost } from './connect-host.ts';

export const HEAT = 'mystratus.maps.heat';
export const ZIP_PINS = 'mystratus.maps.zipPins';
export const ADDRESS_PINS = 'mystratus.maps.addressPins';

/** Paints nothing, at once or when it is told to, and remembers what it was asked to paint. */
export class RecordingPainter implements MapPainter {
  readonly scenes: MapScene[] = [];
  readonly isHeld$ = new BehaviorSubject(false);
  failure: Error | undefined;

  async show(scene: MapScene, { signal }: { readonly signal: AbortSignal }): Promise<void> {
    this.scenes.push(scene);
    if (this.failure) throw this.failure;
    const released = firstValueFrom(this.isHeld$.pipe(filter((isHeld) => !isHeld)));
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    await Promise.race([released, aborted]);
  }

  clear(): void {}
}

/** All services with the real database and the real bundled data, behind the real wire; only the painter is a double. */
export async function createServices(
  records: readonly MemoryRecord[],
  options: MemoryHostOptions = {},
  decorate: (services: HostServices) => HostServices = (services) => services,
) {
  const memory = createMemoryHost({
    hubs: [{ id: 'clients', title: 'Clients', recordNoun: 'clients', records }],
    configuration: { 'maps.confirmAboveRequests': 250, 'maps.heatRadiusMiles': 5 },
    ...options,
  });
  const painter = new RecordingPainter();
  const container = new Container({ defaultScope: 'Singleton', jitless: true });
  container.bind(Host).toConstantValue(await connectHost(decorate(memory.services)));
  container.bind(MapsDatabase).toConstantValue(await MapsDatabase.open());
  container.bind(BundledLocator).toConstantValue(new BundledLocator(await zipCentroids()));
  container.bind(MapPainter).toConstantValue(painter);
  container.load(servicesModule, offlineModule);
  container.get(GeocodingProviderRegistry).register(container.get(BundledGeocodingProvider));
  for (const kind of BUILT_IN_MAP_KINDS) container.get(MapKindRegistry).register(kind);

  const requests = container.get(MapRequestService);
  const states: MapState[] = [];
  requests.state$.subscribe((state) => states.push(state));
  return {
    memory,
    painter,
    container,
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
