import { instant } from '../instant.ts';
import { ASK_HEAP, type Mark, type ProbeMessage } from './probe-message.ts';

// Runs after the script under test in the same frame, so that this script stays as it was built. It watches from
// outside: the panel's state, the port, and what the map says of itself to assistive technology.

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

/** The plugin's panel, as far as the probe looks into it. */
interface Panel extends Element {
  state: PanelState;
}

interface PanelState {
  readonly map: { readonly phase: string; readonly step?: { readonly kind: string } };
  readonly isPainting: boolean;
}

function watchPlugin(): void {
  const panel = document.querySelector<Panel>('mystratus-maps-panel');
  const region = panel?.shadowRoot?.querySelector('[aria-label="Map"]');
  if (!panel || !region) {
    requestAnimationFrame(watchPlugin);
    return;
  }
  watchState(panel);
  new MutationObserver(() => {
    if (region.getAttribute('aria-busy') === 'false') mark('painted');
  }).observe(region, { attributeFilter: ['aria-busy'] });
}

/** The panel is handed each state as soon as it is reached. */
function watchState(panel: Panel): void {
  let { state } = panel;
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(panel), 'state')?.set;
  Object.defineProperty(panel, 'state', {
    get: () => state,
    set(next: PanelState) {
      const stepBefore = stepOf(state);
      const step = stepOf(next);
      if (step === 'locating' && stepBefore !== step) mark('rows-read');
      if (step === 'drawing' && stepBefore !== step) mark('located');
      if (step === 'drawing' && state.isPainting && !next.isPainting) mark('drawn');
      state = next;
      set?.call(panel, next);
    },
  });
}

function stepOf({ map: { phase, step } }: PanelState): string {
  return step?.kind ?? phase;
}

const postOnPort = MessagePort.prototype.postMessage;
MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
  if (methodOf(args[0]) === 'usage/report') mark('stored');
  Reflect.apply(postOnPort, this, args);
} as typeof postOnPort;

function methodOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'method' in message && message.method;
}

window.addEventListener('message', (event) => {
  if (event.data !== ASK_HEAP) return;
  // Chromium runs with `--expose-gc`.
  globalThis.gc?.();
  post({ type: 'bench/heap', bytes: performance.memory.usedJSHeapSize });
});

post({ type: 'bench/script', startedAt: globalThis.scriptStartedAt, endedAt: scriptEndedAt });
watchPlugin();
