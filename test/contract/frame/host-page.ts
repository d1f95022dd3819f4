import {
  createTestHost,
  type TestHost,
  type TestPluginOptions,
} from '@mystratus/plugin-harness/testing';
import { DisposableStore } from '@mystratus/plugin-sdk';
import {
  type HostContractFixture,
  hostContract,
  PROBE_MANIFEST,
  runContractCase,
} from '@mystratus/plugin-sdk/contract-suite';
import { connectFrame, frameDocument } from '@mystratus/plugin-sdk/host';
import { openPackage } from '@mystratus/plugin-sdk/package';
import { base64ToUint8Array } from 'uint8array-extras';
import { openInFrame, openInPage } from '../../../harness/src/host/open-plugin-session.ts';
import { PluginDirectory } from '../../../harness/src/host/plugin-directory.ts';
import { packageInMemory } from '../../../harness/src/host/plugin-package.ts';
import { directoryEntry } from '../../support/directory-entry.ts';
import type { ContractPackages } from './pack-contract-plugins.ts';

export type LoadMode = 'frame' | 'in page';

/** What a test does to the page of a host. Everything that crosses to Node is a plain value. */
export interface HostPage {
  /** Runs one case of the contract suite with the plugins of these packages; the message of what is not as promised. */
  runCase(name: string, mode: LoadMode, packages: ContractPackages): Promise<string | undefined>;
  /** Connects to a frame without a script while another one greets; the code of the rejection. */
  connectWhileAnotherGreets(): Promise<string>;
  /** What a frame, whose script this is, posts to its host as `{ report }`. */
  reportOf(script: string): Promise<unknown>;
  /** The title of the frame, whose script this reports, after a moment; empty where the frame has gone elsewhere. */
  titleAfter(script: string): Promise<string>;
  /** What became of a plugin in its frame while this script ran in another frame of the page. */
  attackedByNeighbour(packaged: string, script: string): Promise<NeighbourDamage>;
  /** Whether the session notices that its frame was taken out of the page. */
  isLossNoticed(probeScript: string): Promise<boolean>;
}

/** What somebody would notice in a plugin's frame who looks after it. */
export interface NeighbourDamage {
  /** It answers the host. */
  readonly isServing: boolean;
  /** What its frame has told, which nobody but its neighbour could make it tell. */
  readonly said: readonly unknown[];
  /** What the neighbour has told of its success. */
  readonly gains: readonly unknown[];
}

const NONCE = 'dGhlIGNvbnRyYWN0IHN1aXRl';

async function addFrame(script: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = await frameDocument({ manifest: PROBE_MANIFEST, script, nonce: NONCE });
  document.body.append(frame);
  return frame;
}

interface Loading {
  readonly mode: LoadMode;
  readonly directory: PluginDirectory;
  /** The host as this plugin has it. */
  readonly hostFor: (options: TestPluginOptions) => TestHost;
}

/** A plugin as users get it: from its package, the way that the harness loads one. */
async function loadPlugin(packaged: string, { mode, directory, hostFor }: Loading) {
  const opening = await openPackage(base64ToUint8Array(packaged));
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems));
  const plugin = packageInMemory(opening.package);
  const { manifest } = plugin;
  const host = hostFor({
    manifest,
    assets: opening.package.files,
    services: (services) => ({ ...services, plugins: directory.servicesFor(manifest.id) }),
  });
  const place = document.body.appendChild(document.createElement('div'));
  const open = mode === 'frame' ? openInFrame : openInPage;
  const session = await open({ plugin, services: host.services, place, denied: [] });
  const listing = directory.add(directoryEntry(manifest, session));
  return {
    session,
    host,
    dispose() {
      listing.dispose();
      session.dispose();
      place.remove();
      host.dispose();
    },
  };
}

async function createFixture(
  mode: LoadMode,
  packages: ContractPackages,
): Promise<HostContractFixture> {
  const directory = new PluginDirectory();
  const store = new DisposableStore();
  const probe = await loadPlugin(packages.probe, { mode, directory, hostFor: createTestHost });
  const { session, host } = store.add(probe);
  const hostFor: Loading['hostFor'] = (options) => host.load(options);
  return {
    session,
    host,
    loadNeighbour: async () =>
      store.add(await loadPlugin(packages.neighbour, { mode, directory, hostFor })),
    dispose: () => store.dispose(),
  };
}

const hostPage: HostPage = {
  async runCase(name, mode, packages) {
    const contractCase = hostContract.find((candidate) => candidate.name === name);
    if (contractCase === undefined) return 'There is no such case.';
    try {
      await runContractCase(contractCase, () => createFixture(mode, packages));
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

  async attackedByNeighbour(packaged, script) {
    const said: unknown[] = [];
    const gains: unknown[] = [];
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('report' in data)) return;
      (source === window.frames[0] ? said : gains).push(data.report);
    };
    window.addEventListener('message', onMessage);
    const { session, dispose } = await loadPlugin(packaged, {
      mode: 'frame',
      directory: new PluginDirectory(),
      hostFor: createTestHost,
    });
    const attacker = await addFrame(script);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const isServing = await session.callExport('observations', []).then(
      (answer) => typeof answer === 'object',
      () => false,
    );
    window.removeEventListener('message', onMessage);
    attacker.remove();
    dispose();
    return { isServing, said, gains };
  },

  async isLossNoticed(probeScript) {
    const frame = await addFrame(probeScript);
    const transport = await connectFrame(frame);
    const host = createTestHost({ manifest: PROBE_MANIFEST, transport });
    await host.activate();
    let isNoticed = false;
    host.session.onDidChangeResponsiveness((isResponsive) => {
      isNoticed = !isResponsive;
    });
    host.session.onDidClose(() => {
      isNoticed = true;
    });
    frame.remove();
    await host.clock.advance(60_000);
    host.dispose();
    return isNoticed;
  },
};

Object.assign(globalThis, { hostPage });
