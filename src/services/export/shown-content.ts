import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { ExportLevel } from '../../common/export/export-choice.ts';
import { type FiguresOfClients, figuresByPlace } from '../../common/export/place-figures.ts';
import { type SharedPlaces, sharedPlaces } from '../../common/export/shared-places.ts';
import { sharedScene } from '../../common/export/shared-scene.ts';
import type { LocateResult } from '../../common/locations/location.ts';
import { arrangeMap } from '../../common/maps/arranged-map.ts';
import { DEFAULT_HEAT_OPTIONS } from '../../common/maps/heat-options.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import type { MapScene } from '../../common/maps/map-scene.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import type { ShownClients } from '../map-request/map-request-service.ts';
import type { ShownState } from '../map-request/map-state.ts';
import { ClientMeasuresService } from '../measures/client-measures-service.ts';
import { Settings } from '../settings.ts';
import { zipLevelResults } from './zip-level.ts';

/** What of the shown map may be given out at a level. */
export interface ShownContent {
  readonly shown: ShownClients;
  readonly report: ShownState;
  readonly level: ExportLevel;
  /** Where the clients are, as exactly as the level has it. */
  readonly results: readonly LocateResult[];
  /** Small counts are hidden at the level `zip`. */
  readonly places: SharedPlaces;
  readonly scene: MapScene;
  readonly heat: HeatSummary | undefined;
}

/** Reads once more what a map shows, and leaves out what a level does not give away. */
@injectable()
export class ShownContents {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(ClientMeasuresService) private readonly measures: ClientMeasuresService,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
    @inject(Settings) private readonly settings: Settings,
  ) {}

  async at(
    level: ExportLevel,
    { shown, report }: Pick<ShownContent, 'shown' | 'report'>,
    signal: AbortSignal,
  ): Promise<ShownContent> {
    const isShared = level === 'zip';
    const [results, figures] = await Promise.all([
      isShared
        ? zipLevelResults(shown.locations.results, this.provider, signal)
        : shown.locations.results,
      this.figuresOf(shown),
    ]);
    signal.throwIfAborted();
    const minimum = isShared ? this.settings.minimumSharedCount : 1;
    const places = sharedPlaces(figuresByPlace(results, figures), minimum);
    const arranged = this.arrange({ shown, report, results, figures, isShared });
    const scene =
      isShared && arranged.scene.kind === 'zip-pins'
        ? sharedScene(arranged.scene, places, messagesFor(this.host.env.current))
        : arranged.scene;
    return { shown, report, level, results, places, scene, heat: arranged.heat };
  }

  private arrange({
    shown: { clients, locations },
    report: { kind, heat },
    results,
    figures,
    isShared,
  }: Pick<ShownContent, 'shown' | 'report' | 'results'> & {
    readonly figures: FiguresOfClients;
    readonly isShared: boolean;
  }) {
    // A pin an address shows where people live.
    const recipe = isShared && kind.recipe === 'pins-by-address' ? 'pins-by-zip' : kind.recipe;
    const weight = heat?.weight ?? 'clients';
    return arrangeMap(
      recipe,
      { clients, results, addressKeys: locations.addressKeys },
      {
        options: heat?.options ?? DEFAULT_HEAT_OPTIONS,
        defaultRadiusMiles: this.settings.heatRadiusMiles,
        distanceUnit: this.settings.distanceUnit,
        values: weight === 'clients' ? undefined : figures[weight],
      },
    );
  }

  /** Nothing where the hub has moved on or does not answer: the map is given out without. */
  private async figuresOf({ clients }: ShownClients): Promise<FiguresOfClients> {
    try {
      return (await this.measures.read(clients)) ?? NO_FIGURES;
    } catch (error) {
      this.host.log.warn(`Sessions and sales could not be read: ${String(error)}`);
      return NO_FIGURES;
    }
  }
}

const NO_FIGURES: FiguresOfClients = { sessions: undefined, sales: undefined };
