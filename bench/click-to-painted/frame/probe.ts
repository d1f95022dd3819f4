import { instant } from '../instant.ts';
import { ASK_HEAP, type Mark, type ProbeMessage } from './probe-message.ts';

// Runs after the script under test in the same frame, so that this script stays as it was built. It watches from
// outside: the port, animation frames, the canvas, and what the map says of itself to assistive technology.

declare global {
  /** Set by the document, just before it reaches the script under test. */
  var scriptStartedAt: number;
  interface Performance {
    readonly memory: { readonly usedJSHeapSize: number };
  }
}

const scriptEndedAt = instant();

function post(message: ProbeMessage): void {
  window.parent.postMessage(message, '*');
}

function mark(name: Mark): void {
  post({ type: 'bench/mark', mark: name, at: instant() });
}

let isFrameAwaited = false;

/** The plugin adds its listener later than this, when the port has come. */
const addListener = MessagePort.prototype.addEventListener;
MessagePort.prototype.addEventListener = function (
  this: MessagePort,
  type: string,
  ...rest: [EventListenerOrEventListenerObject]
) {
  if (type === 'message') {
    addListener.call(this, 'message', (event) => {
      if (event instanceof MessageEvent && event.data?.result?.rowCount === undefined) return;
      mark('rows-received');
      isFrameAwaited = true;
    });
  }
  addListener.call(this, type, ...rest);
} as typeof addListener;

let hasDrawnGrid = false;
const putImageData = CanvasRenderingContext2D.prototype.putImageData;
CanvasRenderingContext2D.prototype.putImageData = function (
  this: CanvasRenderingContext2D,
  ...args: unknown[]
) {
  Reflect.apply(putImageData, this, args);
  hasDrawnGrid = true;
} as typeof putImageData;

const requestFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  if (isFrameAwaited) mark('frame-asked');
  isFrameAwaited = false;
  return requestFrame((time) => {
    callback(time);
    if (hasDrawnGrid) mark('grid-drawn');
    hasDrawnGrid = false;
  });
};

/** The first element with this accessible name, in the document or in open shadow roots. */
function findNamed(name: string, root: Document | ShadowRoot): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.getAttribute('aria-label') === name) return element;
    const inside = element.shadowRoot && findNamed(name, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function watchMap(): void {
  const region = findNamed('Map', document);
  if (!region) {
    requestFrame(watchMap);
    return;
  }
  new MutationObserver(() =>
    mark(region.getAttribute('aria-busy') === 'true' ? 'busy' : 'painted'),
  ).observe(region, { attributeFilter: ['aria-busy'] });
}
watchMap();

window.addEventListener('message', (event) => {
  if (event.data !== ASK_HEAP) return;
  // Chromium runs with `--expose-gc`.
  globalThis.gc?.();
  post({ type: 'bench/heap', bytes: performance.memory.usedJSHeapSize });
});

post({ type: 'bench/script', startedAt: globalThis.scriptStartedAt, endedAt: scriptEndedAt });
