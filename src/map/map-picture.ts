import { type BasemapView, shows, withMargin } from './basemap-view.ts';
import { emptyContext } from './empty-context.ts';

/** Of the view's size, painted on each side while the user pans, so that most frames only move what is painted. */
const PAN_MARGIN = 0.25;
/** So far a picture is scaled while the user zooms; at rest it is painted anew. */
const MOST_SCALING = 2.2;

/**
 * A picture of a part of the map, kept from frame to frame. While the view moves, it is moved and scaled; when the
 * view rests, it is as sharp as if it were painted for this very frame.
 */
export class MapPicture {
  private readonly canvas = document.createElement('canvas');
  private painted: BasemapView | undefined;

  constructor(
    private readonly paint: (context: CanvasRenderingContext2D, view: BasemapView) => void,
  ) {}

  /** What it shows has changed. */
  forget(): void {
    this.painted = undefined;
  }

  drawOnto(context: CanvasRenderingContext2D, view: BasemapView): void {
    const painted = this.servingView(view);
    const scale = painted.resolution / view.resolution;
    const x = ((painted.left - view.left) / view.resolution) * view.pixelRatio;
    const y = ((view.top - painted.top) / view.resolution) * view.pixelRatio;
    if (scale === 1) context.drawImage(this.canvas, Math.round(x), Math.round(y));
    else {
      const { width, height } = this.canvas;
      context.drawImage(this.canvas, x, y, width * scale, height * scale);
    }
  }

  private servingView(view: BasemapView): BasemapView {
    const { painted } = this;
    if (painted && painted.plane === view.plane && painted.pixelRatio === view.pixelRatio) {
      const scale = painted.resolution / view.resolution;
      const isNear =
        scale === 1 || (view.isMoving && Math.abs(Math.log(scale)) < Math.log(MOST_SCALING));
      if (isNear && shows(painted, view)) return painted;
    }
    const isPanning = view.isMoving && painted?.resolution === view.resolution;
    return this.paintAnew(isPanning ? withMargin(view, PAN_MARGIN) : view);
  }

  private paintAnew(view: BasemapView): BasemapView {
    const context = emptyContext(
      this.canvas,
      Math.round(view.width * view.pixelRatio),
      Math.round(view.height * view.pixelRatio),
    );
    if (context) this.paint(context, view);
    this.painted = view;
    return view;
  }
}
