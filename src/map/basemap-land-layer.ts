import type { FrameState } from 'ol/Map.js';
import type { BasemapPalette } from './basemap-palette.ts';
import type { BasemapShapes } from './basemap-shapes.ts';
import { type BasemapView, viewOf } from './basemap-view.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { MapPicture } from './map-picture.ts';
import { ShapeBrush } from './shape-brush.ts';

/** Two sources of a border differ by up to this; the strip between them is land of the neighbour. */
const BORDER_STRIP_METRES = 5000;
const SHALLOWS_PIXELS = 8;
/** From here on a coast is as jagged as its source, and a band along it would be more so. */
const LAST_SHALLOWS_ZOOM = 8;
/** Beyond, the shore of the Great Lakes would be seen beside that of the land of the states, which is right. */
const LAST_LAKE_SHORE_ZOOM = 7;
const FIRST_RIVER_ZOOM = 4.2;

/** What lies below the data: sea, land, lakes and rivers. */
export class BasemapLandLayer extends CanvasLayer {
  private shapes: BasemapShapes | undefined;
  private readonly picture = new MapPicture((context, view) => this.paintLand(context, view));

  constructor(
    private palette: BasemapPalette,
    zIndex: number,
  ) {
    super(zIndex);
  }

  show(shapes: BasemapShapes): void {
    this.shapes = shapes;
    this.repaint();
  }

  setPalette(palette: BasemapPalette): void {
    this.palette = palette;
    this.repaint();
  }

  private repaint(): void {
    this.picture.forget();
    this.changed();
  }

  protected override paint(context: CanvasRenderingContext2D, frameState: FrameState): void {
    context.fillStyle = this.palette.sea;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    if (this.shapes) this.picture.drawOnto(context, viewOf(frameState));
  }

  private paintLand(context: CanvasRenderingContext2D, view: BasemapView): void {
    if (!this.shapes) return;
    const { palette } = this;
    const brush = new ShapeBrush(context, this.shapes, view);
    const { zoom } = view;

    if (palette.shallows && zoom < LAST_SHALLOWS_ZOOM) {
      brush.stroke('foreignShallows', palette.shallows, SHALLOWS_PIXELS, 'bevel');
      brush.stroke('shallows', palette.shallows, SHALLOWS_PIXELS, 'bevel');
    }
    brush.fill('foreignLand', palette.foreignLand);
    const strip = Math.max(1, BORDER_STRIP_METRES / view.resolution);
    brush.stroke('borders', palette.foreignLand, strip, 'bevel');
    brush.stroke('foreignCoast', palette.coast, coastWidth(zoom));
    brush.fill('lakesBelow', palette.lake);
    if (zoom < LAST_LAKE_SHORE_ZOOM) brush.stroke('lakesBelow', palette.coast, coastWidth(zoom));
    brush.fill('land', palette.land);
    brush.fill('lakesAbove', palette.lake);
    if (zoom >= FIRST_RIVER_ZOOM) brush.stroke('rivers', palette.river, riverWidth(zoom));
    brush.stroke('lakesAbove', palette.coast, coastWidth(zoom) * 0.6);
    brush.stroke('coast', palette.coast, coastWidth(zoom));
  }
}

function coastWidth(zoom: number): number {
  return Math.min(1.4, 0.6 + 0.08 * zoom);
}

function riverWidth(zoom: number): number {
  return Math.min(2.4, 0.5 + 0.25 * (zoom - FIRST_RIVER_ZOOM));
}
