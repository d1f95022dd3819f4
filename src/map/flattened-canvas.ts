/**
 * The canvases of a map's layers as one, of exactly this size. A layer's canvas may be larger or smaller than the map
 * and is put in its place by a CSS transform; see OpenLayers' example "Map Export".
 */
export function flattenedCanvas(
  viewport: Element,
  { width, height, pixelRatio }: { width: number; height: number; pixelRatio: number },
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('A canvas of this size cannot be drawn on.');
  for (const layer of viewport.querySelectorAll<HTMLCanvasElement>('canvas')) {
    if (layer.width === 0 || layer.height === 0) continue;
    const container = layer.parentElement;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = Number(layer.style.opacity || container?.style.opacity || 1);
    if (container?.style.backgroundColor) {
      context.fillStyle = container.style.backgroundColor;
      context.fillRect(0, 0, width, height);
    }
    context.setTransform(
      new DOMMatrix([pixelRatio, 0, 0, pixelRatio, 0, 0]).multiply(placeOf(layer)),
    );
    context.drawImage(layer, 0, 0);
  }
  return canvas;
}

/** From the canvas' pixels to the map's CSS pixels. */
function placeOf({ style, width, height }: HTMLCanvasElement): DOMMatrix {
  if (style.transform) return new DOMMatrix(style.transform);
  const scaleX = (Number.parseFloat(style.width) || width) / width;
  const scaleY = (Number.parseFloat(style.height) || height) / height;
  return new DOMMatrix([scaleX, 0, 0, scaleY, 0, 0]);
}
