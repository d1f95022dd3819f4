import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { emptyContext } from './empty-context.ts';

/**
 * A layer that paints each frame into a canvas as large as the map: into that of the layer right beneath it if that is
 * one of these too, as the screen takes its time over each canvas.
 */
export abstract class CanvasLayer extends Layer {
  private static readonly canvases = new WeakSet<Element>();
  private readonly canvas = document.createElement('canvas');

  constructor(zIndex: number) {
    super({ zIndex });
    this.canvas.className = 'ol-layer';
    this.canvas.style.position = 'absolute';
    CanvasLayer.canvases.add(this.canvas);
  }

  override render(frameState: FrameState | null, beneath: HTMLElement | null): HTMLElement {
    if (!frameState) return this.canvas;
    if (beneath instanceof HTMLCanvasElement && CanvasLayer.canvases.has(beneath)) {
      const context = beneath.getContext('2d');
      context?.save();
      if (context) this.paint(context, frameState);
      context?.restore();
      return beneath;
    }
    const context = this.emptyCanvas(frameState);
    if (context) this.paint(context, frameState);
    return this.canvas;
  }

  private emptyCanvas({ size, pixelRatio }: FrameState): CanvasRenderingContext2D | null {
    const [width = 0, height = 0] = size;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    return emptyContext(
      this.canvas,
      Math.round(width * pixelRatio),
      Math.round(height * pixelRatio),
    );
  }

  /** Over what is there, into a canvas whose pixels are those of the screen. */
  protected abstract paint(context: CanvasRenderingContext2D, frameState: FrameState): void;
}
