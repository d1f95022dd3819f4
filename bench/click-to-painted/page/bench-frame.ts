import type { PluginManifest } from '@mystratus/plugin-sdk';
import { frameDocument } from '@mystratus/plugin-sdk/host';
import { ASK_HEAP, asProbeMessage, type Mark, type ProbeMessage } from '../frame/probe-message.ts';
import { instant } from '../instant.ts';

interface BenchFrameOptions {
  readonly manifest: PluginManifest;
  /** The script under test, and the probe that runs after it. */
  readonly script: string;
  readonly probe: string;
  readonly heightPixels: number;
}

/** The width of the panel beside a hub, as the manifest prefers it. */
const WIDTH_PIXELS = 460;

/** A sandboxed frame under the policy that the SDK makes of the manifest, with a probe in it. */
export class BenchFrame {
  readonly element = document.createElement('iframe');
  private readonly listeners = new Set<(message: ProbeMessage) => void>();
  private readonly scriptTimes: Promise<ProbeMessage & { readonly type: 'bench/script' }>;
  readonly startedAt: number;

  static async open({ manifest, script, probe, heightPixels }: BenchFrameOptions) {
    const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
    const text = await frameDocument({ manifest, script, nonce });
    return new BenchFrame(withProbe(text, nonce, probe), heightPixels);
  }

  private constructor(text: string, heightPixels: number) {
    window.addEventListener('message', this.onMessage);
    this.scriptTimes = this.next('bench/script');
    this.element.setAttribute('sandbox', 'allow-scripts');
    this.element.style.cssText = `width: ${WIDTH_PIXELS}px; height: ${heightPixels}px; border: 0`;
    document.body.replaceChildren(this.element);
    this.startedAt = instant();
    this.element.srcdoc = text;
  }

  /** How long the script under test took to be parsed and evaluated. */
  async scriptMs(): Promise<number> {
    const { startedAt, endedAt } = await this.scriptTimes;
    return endedAt - startedAt;
  }

  /** Marks from now on, by name: the last of each. */
  collectMarks(): { readonly at: (mark: Mark) => number; stop(): void } {
    const marks = new Map<Mark, number>();
    const listener = (message: ProbeMessage) => {
      if (message.type === 'bench/mark') marks.set(message.mark, message.at);
    };
    this.listeners.add(listener);
    return {
      at: (mark) => marks.get(mark) ?? Number.NaN,
      stop: () => this.listeners.delete(listener),
    };
  }

  /** Resolves at the next mark of this name. */
  async nextMark(name: Mark): Promise<void> {
    await this.next('bench/mark', (message) => message.mark === name);
  }

  async heapBytes(): Promise<number> {
    const answer = this.next('bench/heap');
    this.element.contentWindow?.postMessage(ASK_HEAP, '*');
    return (await answer).bytes;
  }

  close(): void {
    window.removeEventListener('message', this.onMessage);
    this.element.remove();
  }

  private next<T extends ProbeMessage['type']>(
    type: T,
    isAwaited: (message: ProbeMessage & { readonly type: T }) => boolean = () => true,
  ): Promise<ProbeMessage & { readonly type: T }> {
    return new Promise((resolve) => {
      const listener = (message: ProbeMessage) => {
        if (!isOfType(message, type) || !isAwaited(message)) return;
        this.listeners.delete(listener);
        resolve(message);
      };
      this.listeners.add(listener);
    });
  }

  private readonly onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== this.element.contentWindow) return;
    const message = asProbeMessage(event.data);
    // Ends the measurement: the page posts its unhandled errors as its result.
    if (message?.type === 'bench/failed') throw new Error(`In the frame: ${message.reason}`);
    if (message) for (const listener of [...this.listeners]) listener(message);
  };
}

function isOfType<T extends ProbeMessage['type']>(
  message: ProbeMessage,
  type: T,
): message is ProbeMessage & { readonly type: T } {
  return message.type === type;
}

/** Runs just before the script under test. */
const PROLOGUE = `
const fail = (reason) => parent.postMessage({ type: 'bench/failed', reason: String(reason) }, '*');
addEventListener('error', ({ message }) => fail(message));
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
scriptStartedAt = performance.timeOrigin + performance.now();
`;

/** Scripts of their own before and after the one under test, which stays byte for byte what was built. */
function withProbe(text: string, nonce: string, probe: string): string {
  const scriptOf = (source: string) => `<script nonce="${nonce}">{${source}}</script>`;
  const withNonce = text.replace('script-src ', `script-src 'nonce-${nonce}' `);
  const bodyStart = withNonce.indexOf('<body>') + '<body>'.length;
  const bodyEnd = withNonce.lastIndexOf('</body>');
  return [
    withNonce.slice(0, bodyStart),
    scriptOf(PROLOGUE),
    withNonce.slice(bodyStart, bodyEnd),
    scriptOf(probe),
    withNonce.slice(bodyEnd),
  ].join('\n');
}
