import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { emptyContext } from './empty-context.ts';

/** A layer that paints each frame into a canvas of its own, as large as the map. */
export abstract class CanvasLayer extends Layer {
  protected readonly canvas = document.createElement('canvas');

  constructor(zIndex: number) {
    super({ zIndex });
    this.canvas.className = 'ol-layer';
    this.canvas.style.position = 'absolute';
  }

  override render(frameState: FrameState | null): HTMLElement {
    if (!frameState) return this.canvas;
    const { pixelRatio } = frameState;
    const [width = 0, height = 0] = frameState.size;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const context = emptyContext(
      this.canvas,
      Math.round(width * pixelRatio),
      Math.round(height * pixelRatio),
    );
    if (context) this.paint(context, frameState);
    return this.canvas;
  }

  /** Into an empty canvas whose pixels are those of the screen. */
  protected abstract paint(context: CanvasRenderingContext2D, frameState: FrameState): void;
}
