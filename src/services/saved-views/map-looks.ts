import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import type { MapLook } from '../../common/saved-views/saved-view.ts';
import { BasemapService } from '../basemaps/basemap-service.ts';
import { MapViewport } from '../export/map-viewport.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { COLOR_ATTRIBUTES, PinColors } from '../pin-colors/pin-colors.ts';
import { StudioRings } from '../studios/studio-rings.ts';

/** How the shown map looks, read off and put back. */
@injectable()
export class MapLooks {
  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapViewport) private readonly viewport: MapViewport,
    @inject(PinColors) private readonly colors: PinColors,
    @inject(StudioRings) private readonly rings: StudioRings,
    @inject(BasemapService) private readonly basemaps: BasemapService,
  ) {}

  /** How the shown map looks now. */
  async now(): Promise<MapLook | undefined> {
    const [state, { attribute }, { areShown, ringedIds }, { chosen }] = await Promise.all([
      firstValueFrom(this.requests.state$),
      firstValueFrom(this.colors.state$),
      firstValueFrom(this.rings.state$),
      firstValueFrom(this.basemaps.state$),
    ]);
    const { viewpoint } = this.viewport;
    if (state.phase !== 'shown' || !viewpoint) return undefined;
    return {
      kindId: state.kind.id,
      viewpoint,
      heat: state.heat?.options,
      colorAttribute: attribute,
      studios: { areShown, ringedIds: [...ringedIds] },
      basemapId: chosen.id,
    };
  }

  /** Free of charge, but for a map of another kind, which is made with a quote as usual. */
  async show({ kindId, viewpoint, heat, ...look }: MapLook): Promise<void> {
    const { choices } = await firstValueFrom(this.basemaps.state$);
    if (choices.some(({ id }) => id === look.basemapId)) await this.basemaps.choose(look.basemapId);
    this.colors.choose(COLOR_ATTRIBUTES.find((it) => it === look.colorAttribute));
    this.rings.ring(look.studios.ringedIds);
    this.rings.show(look.studios.areShown);
    if (heat) await this.requests.changeHeat(heat);
    if ((await this.shownKindId()) !== kindId) {
      await this.requests.remake(kindId);
      // Declined, refused or failed: the map on the screen is another one.
      if ((await this.shownKindId()) !== kindId) return;
    }
    this.viewport.showViewpoint(viewpoint);
  }

  private async shownKindId(): Promise<string | undefined> {
    const state = await firstValueFrom(this.requests.state$);
    return state.phase === 'shown' ? state.kind.id : undefined;
  }
}
