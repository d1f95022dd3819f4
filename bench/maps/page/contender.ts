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
  /** Changes the view at once, without an animation of its own. */
  look(viewpoint: Viewpoint): void;
  /** Resolves when the view is painted as far as this library paints while the user moves. */
  painted(): Promise<void>;
}

/** Two frames on: what the first has drawn is on its way to the screen. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Waits for WebGL, which draws behind the script's back. */
export function finishDrawing(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) {
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  }
}
