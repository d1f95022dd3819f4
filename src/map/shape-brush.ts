import type { BasemapShapes, ShapeName } from './basemap-shapes.ts';
import type { BasemapView } from './basemap-view.ts';

/** Fills and strokes shapes of the basemap in one frame; widths are pixels of CSS. */
export class ShapeBrush {
  private readonly shapes;
  private readonly scale: number;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    shapes: BasemapShapes,
    private readonly view: BasemapView,
  ) {
    this.shapes = shapes.at(view);
    this.scale = view.pixelRatio / view.resolution;
    context.lineJoin = 'round';
  }

  fill(name: ShapeName, color: string): void {
    const path = this.shapes.get(name);
    this.inMapUnits(() => {
      this.context.fillStyle = color;
      this.context.fill(path);
    });
  }

  stroke(name: ShapeName, color: string, width: number, join: CanvasLineJoin = 'round'): void {
    const path = this.shapes.get(name);
    this.inMapUnits(() => {
      this.context.lineJoin = join;
      this.context.strokeStyle = color;
      this.context.lineWidth = (width * this.view.pixelRatio) / this.scale;
      this.context.stroke(path);
    });
  }

  private inMapUnits(draw: () => void): void {
    const { context, scale, view } = this;
    const [x, y] = this.shapes.window.origin;
    context.setTransform(scale, 0, 0, -scale, (x - view.left) * scale, (view.top - y) * scale);
    draw();
    context.setTransform(1, 0, 0, 1, 0, 0);
  }
}
