import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';

/** A layer that paints each frame into a canvas of its own, as large as the map. */
export abstract class CanvasLayer extends Layer {
  protected readonly canvas = document.createElement('canvas');

  constructor(zIndex: number) {
    super({ zIndex });
    this.canvas.className = 'ol-layer';
    this.canvas.style.position = 'absolute';
  }

  override render(frameState: FrameState | null): HTMLElement {
    const context = this.canvas.getContext('2d');
    if (frameState && context) {
      this.fit(frameState);
      this.paint(context, frameState);
    }
    return this.canvas;
  }

  /** Into an empty canvas whose pixels are those of the screen. */
  protected abstract paint(context: CanvasRenderingContext2D, frameState: FrameState): void;

  /** Setting the size of a canvas empties it. */
  private fit({ size: [width = 0, height = 0], pixelRatio }: FrameState): void {
    this.canvas.width = Math.round(width * pixelRatio);
    this.canvas.height = Math.round(height * pixelRatio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }
}
