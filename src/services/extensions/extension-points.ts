import { type Disposable, DisposableStore, HostError, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject } from 'rxjs';
import type { AnalysisResult, PlacePopulation } from '../../maps-api.ts';
import { BasemapRegistry } from '../basemaps/basemap.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';
import { DemographicsRegistry } from '../insights/demographics.ts';
import { MapKindRegistry } from '../map-kinds/map-kind-registry.ts';
import { AnalysisRegistry } from './analysis.ts';
import type { Extension, OfferedExtension, PointName } from './extension.ts';
import { ExtensionBorder } from './extension-border.ts';
import { givenProvider } from './given-provider.ts';
import { OverlayRegistry } from './overlay.ts';

/** Of one plugin, at all points together: more would only be in the way of each other. */
const MOST_OF_PLUGIN = 50;

/** What is sold: the limits of the product's own maps. */
const MOST_CLIENTS = { density: 10_000, 'pins-by-zip': 1_000, 'pins-by-address': 1_000 } as const;

type Adapters = { readonly [P in PointName]: (extension: Extension<P>) => Disposable };

/** Takes what other plugins contribute to the registries in which the built-in ones are. */
@injectable()
export class ExtensionPoints {
  private readonly counts = new Map<string, number>();
  /** Names of plugins that had something here and have gone since, until somebody has read them. */
  readonly gone$ = new BehaviorSubject<readonly string[]>([]);
  private readonly adapters: Adapters;

  constructor(
    @inject(ExtensionBorder) private readonly border: ExtensionBorder,
    @inject(GeocodingProviderRegistry) providers: GeocodingProviderRegistry,
    @inject(BasemapRegistry) basemaps: BasemapRegistry,
    @inject(OverlayRegistry) overlays: OverlayRegistry,
    @inject(MapKindRegistry) kinds: MapKindRegistry,
    @inject(AnalysisRegistry) analyses: AnalysisRegistry,
    @inject(DemographicsRegistry) demographics: DemographicsRegistry,
  ) {
    this.adapters = {
      geocodingProviders: (extension) => providers.register(givenProvider(extension, border)),
      basemaps: (extension) =>
        basemaps.register({
          ...extension.contribution,
          kind: 'given',
          read: (tiles, signal) => border.ask(extension, [tiles], { signal, count: tiles.length }),
        }),
      overlays: (extension) =>
        overlays.register({
          isShown: false,
          ...extension.contribution,
          read: (signal) => border.ask<object>(extension, [], { signal }),
        }),
      mapKinds: ({ contribution }) => {
        const clientLimit = Math.min(contribution.clientLimit, MOST_CLIENTS[contribution.recipe]);
        return kinds.register({ ...contribution, clientLimit });
      },
      analysisPanels: (extension) =>
        analyses.register({
          ...extension.contribution,
          sees: (['sessions', 'sales'] as const).filter((column) =>
            extension.from.permissions.data.includes(column),
          ),
          answer: (places, signal) =>
            border.ask<AnalysisResult>(extension, [{ places }], { signal }),
        }),
      demographics: (extension) =>
        demographics.register({
          ...extension.contribution,
          read: (signal) => border.ask<readonly PlacePopulation[]>(extension, [], { signal }),
        }),
    };
  }

  /** Throws a `HostError` for what does not fit or is one too many. Disposing the result takes it back. */
  add(offered: OfferedExtension): Disposable {
    const { pluginId, displayName } = offered.from;
    const count = this.counts.get(pluginId) ?? 0;
    if (count >= MOST_OF_PLUGIN) {
      throw new HostError('quota-exceeded', `A plugin adds ${MOST_OF_PLUGIN} things at the most.`);
    }
    this.border.admit(offered);
    const registrations = new DisposableStore();
    registrations.add(this.register(offered));
    this.counts.set(pluginId, count + 1);
    this.gone$.next(this.gone$.value.filter((name) => name !== displayName));
    registrations.add(toDisposable(() => this.left(pluginId, displayName)));
    return registrations;
  }

  /** The user has read who has gone. */
  forgetGone(): void {
    this.gone$.next([]);
  }

  private left(pluginId: string, displayName: string): void {
    const count = (this.counts.get(pluginId) ?? 1) - 1;
    this.counts.set(pluginId, count);
    if (count === 0) this.gone$.next([...this.gone$.value, displayName]);
  }

  private register<P extends PointName>(extension: Extension<P>): Disposable {
    const adapt: (extension: Extension<P>) => Disposable = this.adapters[extension.point];
    try {
      return adapt(extension);
    } catch (error) {
      if (HostError.is(error)) throw error;
      throw new HostError('conflict', error instanceof Error ? error.message : String(error));
    }
  }
}
