import {
  checkData,
  type DataSchema,
  type Disposable,
  type HostApi,
  HostError,
  type PluginIdentity,
} from '@mystratus/plugin-sdk';
import { withCaller } from '@mystratus/plugin-sdk/plugin';
import { inject, injectable } from 'inversify';
import { isLocated } from '../common/locations/location.ts';
import type { AddressParts, LocatedAddress, MapChange, MapsApi } from '../maps-api.ts';
import type { AskPlugin, PointName } from '../services/extensions/extension.ts';
import { ExtensionPoints } from '../services/extensions/extension-points.ts';
import { BundledGeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import { Host } from '../services/host.ts';
import { MapKindRegistry } from '../services/map-kinds/map-kind-registry.ts';
import { MapRequestService } from '../services/map-request/map-request-service.ts';
import { PANEL_ID } from './map-commands.ts';
import { FrameControls } from './panel-controls/frame-controls.ts';

const TEXT: DataSchema = { type: 'string', maxLength: 500 };
const ADDRESSES: DataSchema = {
  type: 'array',
  maxItems: 10_000,
  items: {
    type: 'object',
    required: ['street', 'city', 'state', 'zip'],
    properties: { street: TEXT, city: TEXT, state: TEXT, zip: TEXT },
  },
};
const MAPS_A_MINUTE = 5;
const MINUTE_MS = 60_000;

/** What `activate` gives to other plugins; each of them is known by what the host says of it. */
@injectable()
export class ExportedMapsApi implements MapsApi {
  private readonly mapTimes = new Map<string, readonly number[]>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(ExtensionPoints) private readonly points: ExtensionPoints,
    @inject(BundledGeocodingProvider) private readonly bundled: BundledGeocodingProvider,
    @inject(MapKindRegistry) private readonly kinds: MapKindRegistry,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(FrameControls) private readonly frame: FrameControls,
  ) {}

  readonly registerGeocodingProvider = this.registers('geocodingProviders');
  readonly registerBasemap = this.registers('basemaps');
  readonly registerOverlay = this.registers('overlays');
  readonly registerMapKind = withCaller(async (from, contribution: { readonly id: string }) =>
    this.points.add({ point: 'mapKinds', contribution: { ...contribution }, from, ask: NOBODY }),
  );
  readonly registerAnalysisPanel = this.registers('analysisPanels');
  readonly registerDemographics = this.registers('demographics');

  async locate(
    addresses: readonly AddressParts[],
    { signal = new AbortController().signal } = {},
  ): Promise<readonly LocatedAddress[]> {
    const [problem] = checkData(ADDRESSES, addresses);
    if (problem) throw new HostError('invalid-parameters', `${problem.path} ${problem.reason}`);
    const results = await this.bundled.geocode(
      addresses.map((address) => ({ ...address, country: '' })),
      { signal },
    );
    return results.map((result): LocatedAddress => {
      if (!isLocated(result)) return 'unknown';
      const { lon, lat, precision, zip5: zip, town } = result;
      return { lon, lat, precision: precision === 'zip' ? 'zip' : 'town', zip, town };
    });
  }

  readonly showMap = withCaller(
    async (
      { pluginId }: PluginIdentity,
      { mapKindId, hubId }: { readonly mapKindId: string; readonly hubId: string },
    ) => {
      if (!this.kinds.get(mapKindId)) {
        throw new HostError('not-found', `There is no kind of map “${mapKindId}”.`);
      }
      const { hubs, panels } = this.host;
      if (!(await hubs.list()).some(({ id }) => id === hubId)) {
        throw new HostError('not-found', `There is no hub “${hubId}”.`);
      }
      this.checkMapTimes(pluginId);
      await panels.reveal({ panelId: PANEL_ID, hubId });
      this.frame.showView('map');
      await this.requests.request(mapKindId, hubId, { alwaysAsks: true });
    },
  );

  async onDidChangeMap(listener: (change: MapChange) => void): Promise<Disposable> {
    const watching = this.requests.shown$.subscribe(() => {
      const change = this.requests.shownMap;
      // Whoever listens may have gone.
      if (change) Promise.resolve(listener(change)).catch(() => undefined);
    });
    return { dispose: () => watching.unsubscribe() };
  }

  private registers<C extends { readonly id: string }, A>(point: PointName) {
    return withCaller(async (from, contribution: C, ask: A): Promise<Disposable> => {
      if (typeof ask !== 'function') {
        throw new HostError(
          'invalid-parameters',
          'The second argument is the function that answers.',
        );
      }
      return this.points.add({
        point,
        // As it stands in a manifest, where it names a method.
        contribution: { ...contribution, method: 'function' },
        from,
        ask: (...args) => Reflect.apply(ask, undefined, args),
      });
    });
  }

  private checkMapTimes(pluginId: string): void {
    const now = Date.now();
    const recent = (this.mapTimes.get(pluginId) ?? []).filter((time) => now - time < MINUTE_MS);
    if (recent.length >= MAPS_A_MINUTE) {
      throw new HostError('quota-exceeded', `No more than ${MAPS_A_MINUTE} maps a minute.`);
    }
    this.mapTimes.set(pluginId, [...recent, now]);
  }
}

const NOBODY: AskPlugin = async () => undefined;
