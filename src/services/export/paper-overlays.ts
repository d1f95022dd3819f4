import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import type { PaperOverlay } from '../../common/export/page/overlay-legend.ts';
import { legendColors, styleFor } from '../../common/maps/themed-styles.ts';
import { MapOverlays } from '../extensions/map-overlays.ts';
import { paperColour } from './page-canvas.ts';

/** What is drawn over the map, as paper has it. */
@injectable()
export class PaperOverlays {
  constructor(@inject(MapOverlays) private readonly overlays: MapOverlays) {}

  async read(): Promise<readonly PaperOverlay[]> {
    const drawn = await firstValueFrom(this.overlays.drawn$);
    return drawn.map(({ title, styles }) => {
      const { fill, line } = legendColors(styleFor(styles, 'light'));
      return {
        title,
        ...(fill !== 'none' && { fill: paperColour(fill) }),
        stroke: paperColour(line),
      };
    });
  }
}
