import { inject, injectable } from 'inversify';
import { combineLatest, map, type Observable, startWith } from 'rxjs';
import type { MapKind } from '../../common/maps/map-kind.ts';
import {
  GeocodingProviderRegistry,
  type OnlineGeocodingProvider,
} from '../geocoding/geocoding-provider.ts';
import { MapKindRegistry } from '../map-kinds/map-kind-registry.ts';
import { observeEvent } from '../observe-event.ts';
import { ExtensionChoices } from './extension-choices.ts';
import { ExtensionPoints } from './extension-points.ts';
import { MapOverlays, type OfferedOverlay } from './map-overlays.ts';

/** What the panel offers of other plugins; replaced whole. */
export interface ExtensionsState {
  readonly overlays: readonly OfferedOverlay[];
  readonly providers: readonly (OnlineGeocodingProvider & { readonly isOn: boolean })[];
  /** Kinds of maps that no command of Maps makes. */
  readonly kinds: readonly MapKind[];
  /** Names of plugins that have gone with all that they had here. */
  readonly gone: readonly string[];
}

@injectable()
export class ExtensionsOverview {
  readonly state$: Observable<ExtensionsState>;

  constructor(
    @inject(MapOverlays) overlays: MapOverlays,
    @inject(GeocodingProviderRegistry) providers: GeocodingProviderRegistry,
    @inject(MapKindRegistry) kinds: MapKindRegistry,
    @inject(ExtensionChoices) choices: ExtensionChoices,
    @inject(ExtensionPoints) points: ExtensionPoints,
  ) {
    const given$ = combineLatest([
      observeEvent(providers.onDidChange).pipe(startWith(undefined)),
      choices.changes$,
    ]).pipe(
      map(() =>
        providers.all.flatMap((provider) =>
          provider.isBundled || provider.givenBy === undefined
            ? []
            : [{ ...provider, isOn: choices.isOn(provider.id) ?? false }],
        ),
      ),
    );
    const kinds$ = observeEvent(kinds.onDidChange).pipe(
      startWith(undefined),
      map(() => kinds.all.filter(({ commandId }) => commandId === undefined)),
    );
    this.state$ = combineLatest({
      overlays: overlays.state$,
      providers: given$,
      kinds: kinds$,
      gone: points.gone$,
    });
  }
}
