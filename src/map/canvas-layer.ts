import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { emptyContext } from './empty-context.ts';

/** The place among the layers of who painted into a canvas last. */
const lastPainters = new WeakMap<Element, number>();

/**
 * A layer that paints each frame into a canvas as large as the map: into that of the layer right beneath it if that is
 * one of these too, as the screen takes its time over each canvas. Layers of OpenLayers paint into it as well, but may
 * add their words when all layers are painted, so that what is above them needs a canvas of its own.
 */
export abstract class CanvasLayer extends Layer {
  private readonly canvas = document.createElement('canvas');

  constructor(zIndex: number) {
    super({ zIndex });
    this.canvas.className = 'ol-layer';
    this.canvas.style.position = 'absolute';
  }

  override render(frameState: FrameState | null, beneath: HTMLElement | null): HTMLElement {
    if (!frameState) return this.canvas;
    const canvas = canvasRightBeneath(frameState, beneath) ?? this.canvas;
    lastPainters.set(canvas, frameState.layerIndex);
    const context = canvas === this.canvas ? this.emptyCanvas(frameState) : canvas.getContext('2d');
    context?.save();
    if (context) this.paint(context, frameState);
    context?.restore();
    return canvas;
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

function canvasRightBeneath(
  { layerStatesArray, layerIndex }: FrameState,
  beneath: HTMLElement | null,
): HTMLCanvasElement | undefined {
  if (!(beneath instanceof HTMLCanvasElement)) return undefined;
  const lastPainter = lastPainters.get(beneath);
  const isRightBeneath =
    lastPainter !== undefined &&
    layerStatesArray.slice(lastPainter + 1, layerIndex).every(({ visible }) => !visible);
  return isRightBeneath ? beneath : undefined;
}
