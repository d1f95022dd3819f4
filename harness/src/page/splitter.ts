import { clamp } from './clamp.ts';

export interface SplitterOptions {
  readonly minimumWidthPx: number;
  readonly preferredWidthPx: number;
  /** The widest the panel may become now. */
  readonly maximumWidthPx: () => number;
  readonly onResize: (widthPx: number) => void;
}

const STEP_PX = 16;

/** The bar between the grid and the side panel: dragged, or moved with the arrow keys, Home and End. */
export function createSplitter(options: SplitterOptions): {
  readonly element: HTMLElement;
  /** Makes the width fit again after the page has changed its size. */
  readonly refit: () => void;
} {
  const element = document.createElement('div');
  element.className = 'splitter';
  element.tabIndex = 0;
  element.setAttribute('role', 'separator');
  element.setAttribute('aria-orientation', 'vertical');
  element.setAttribute('aria-label', 'Width of the side panel');
  let widthPx = options.preferredWidthPx;

  const resize = (wantedPx: number) => {
    const maximumPx = Math.max(options.minimumWidthPx, options.maximumWidthPx());
    widthPx = clamp(Math.round(wantedPx), options.minimumWidthPx, maximumPx);
    element.setAttribute('aria-valuemin', String(options.minimumWidthPx));
    element.setAttribute('aria-valuemax', String(maximumPx));
    element.setAttribute('aria-valuenow', String(widthPx));
    options.onResize(widthPx);
  };

  element.addEventListener('keydown', (event) => {
    const targets: Record<string, number> = {
      ArrowLeft: widthPx + STEP_PX,
      ArrowRight: widthPx - STEP_PX,
      Home: options.minimumWidthPx,
      End: Number.MAX_SAFE_INTEGER,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    resize(target);
  });
  element.addEventListener('dblclick', () => resize(options.preferredWidthPx));
  element.addEventListener('pointerdown', (down) => {
    const startPx = widthPx;
    // Capturing keeps the moves coming when the pointer passes over the plugin's frame.
    element.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => resize(startPx + down.clientX - event.clientX);
    element.addEventListener('pointermove', move);
    element.addEventListener(
      'lostpointercapture',
      () => element.removeEventListener('pointermove', move),
      { once: true },
    );
  });
  resize(widthPx);
  return { element, refit: () => resize(widthPx) };
}
