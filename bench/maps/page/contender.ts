/** Clients to be drawn, each at the point that its zip has; degrees. */
export interface Clients {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

/** Where a map is looked at: zoom levels are those of 256-pixel tiles. */
export interface Viewpoint {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What somebody would draw the clients with. */
export interface Contender {
  /** A map with the clients on it; resolves when everything is painted. */
  open(element: HTMLElement, clients: Clients, viewpoint: Viewpoint): Promise<OpenMap>;
}

export interface OpenMap {
  /** Changes the view at once, without an animation; the library paints it in its next animation frame. */
  look(viewpoint: Viewpoint): void;
}

export function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** Waits for what is drawn behind the script's back: by WebGL, or into a canvas that has only noted it down. */
export function finishDrawing(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) {
    if (canvas.width === 0) continue;
    const flat = canvas.getContext('2d');
    flat?.getImageData(0, 0, 1, 1);
    const context = flat ? null : (canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
    context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  }
}
