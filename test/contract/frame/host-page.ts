import { createTestHost } from '@mystratus/plugin-harness/testing';
import {
  type HostContractFixture,
  hostContract,
  PROBE_ASSETS,
  PROBE_MANIFEST,
  runContractCase,
} from '@mystratus/plugin-sdk/contract-suite';
import {
  connectFrame,
  createPluginSession,
  frameDocument,
  type PluginSessionOptions,
} from '@mystratus/plugin-sdk/host';

/** What a test does to the page of a host. Everything that crosses to Node is a plain value. */
export interface HostPage {
  /** Runs one case of the contract suite in a real frame; the message of what is not as promised. */
  runCase(name: string, probeScript: string): Promise<string | undefined>;
  /** Connects to a frame without a script while another one greets; the code of the rejection. */
  connectWhileAnotherGreets(): Promise<string>;
  /** What a frame, whose script this is, posts to its host as `{ report }`. */
  reportOf(script: string): Promise<unknown>;
  /** The title of the frame, whose script this reports, after a moment; empty where the frame has gone elsewhere. */
  titleAfter(script: string): Promise<string>;
  /** Whether the session notices that its frame was taken out of the page. */
  isLossNoticed(probeScript: string): Promise<boolean>;
}

const NONCE = 'dGhlIGNvbnRyYWN0IHN1aXRl';

async function addFrame(script: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = await frameDocument({ manifest: PROBE_MANIFEST, script, nonce: NONCE });
  document.body.append(frame);
  return frame;
}

async function createFixture(
  probeScript: string,
  options: Pick<PluginSessionOptions, 'pingIntervalMs'> = {},
): Promise<HostContractFixture & { readonly frame: HTMLIFrameElement }> {
  const host = createTestHost({ manifest: PROBE_MANIFEST, assets: PROBE_ASSETS });
  const frame = await addFrame(probeScript);
  const transport = await connectFrame(frame);
  const { services } = host;
  const manifest = PROBE_MANIFEST;
  const session = createPluginSession({ manifest, services, transport, ...options });
  return {
    frame,
    session,
    host,
    dispose() {
      session.dispose();
      frame.remove();
      host.dispose();
    },
  };
}

const hostPage: HostPage = {
  async runCase(name, probeScript) {
    const contractCase = hostContract.find((candidate) => candidate.name === name);
    if (contractCase === undefined) return 'There is no such case.';
    try {
      await runContractCase(contractCase, () => createFixture(probeScript));
      return undefined;
    } catch (error) {
      return String(error);
    }
  },

  async connectWhileAnotherGreets() {
    const silent = await addFrame('');
    const connection = connectFrame(silent, { timeoutMs: 1000 });
    const greeting = await addFrame("parent.postMessage({ type: 'mystratus.hello' }, '*');");
    const code = await connection.then(
      () => 'connected',
      (error: unknown) => String(Reflect.get(Object(error), 'code')),
    );
    silent.remove();
    greeting.remove();
    return code;
  },

  async reportOf(script) {
    const frame = await addFrame(script);
    const report = new Promise((resolve) => {
      window.addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && 'report' in data) resolve(data.report);
      });
    });
    void connectFrame(frame, { timeoutMs: 10_000 }).catch(() => undefined);
    const value = await report;
    frame.remove();
    return value;
  },

  async titleAfter(script) {
    const gone = new Promise<string>((resolve) => setTimeout(resolve, 1_500, ''));
    const title = hostPage.reportOf(script).then(String);
    const answer = await Promise.race([title, gone]);
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    return answer;
  },

  async isLossNoticed(probeScript) {
    const { session, frame, dispose } = await createFixture(probeScript, { pingIntervalMs: 50 });
    await session.activate();
    const isNoticed = new Promise<boolean>((resolve) => {
      session.onDidChangeResponsiveness((isResponsive) => resolve(!isResponsive));
      session.onDidClose(() => resolve(true));
    });
    frame.remove();
    const answer = await isNoticed;
    await dispose();
    return answer;
  },
};

Object.assign(globalThis, { hostPage });
