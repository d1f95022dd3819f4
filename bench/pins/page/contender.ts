import type { Point } from './points.ts';

/** A way to show points on a map of 460 × 410 pixels. */
export interface Contender {
  /** Makes the map and resolves when it is fully painted. */
  open(element: HTMLElement, points: readonly Point[]): Promise<OpenedMap>;
}

export interface OpenedMap {
  /** Moves by so many pixels without animation, and resolves when that is painted. */
  panBy(pixels: number): Promise<void>;
  /** Zooms by so many levels without animation, and resolves when that is painted. */
  zoomBy(levels: number): Promise<void>;
}

/** Makes the canvases finish what they have only noted down so far. */
export function flush(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) {
    if (canvas.width === 0) continue;
    const gl = canvas.getContext('webgl2');
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}
