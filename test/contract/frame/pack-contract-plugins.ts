import type { PluginManifest } from '@mystratus/plugin-sdk';
import {
  NEIGHBOUR_MANIFEST,
  PROBE_ASSETS,
  PROBE_MANIFEST,
} from '@mystratus/plugin-sdk/contract-suite';
import { packPlugin } from '@mystratus/plugin-sdk/package';
import { bundle } from './open-host-page.ts';

/** The plugins of the contract suite as `.msplugin`, in base64. */
export interface ContractPackages {
  readonly probe: string;
  readonly neighbour: string;
}

export async function packProbe(frameScript: string): Promise<string> {
  return pack(PROBE_MANIFEST, frameScript, await bundle('probe-module', 'es'), PROBE_ASSETS);
}

export async function packNeighbour(): Promise<string> {
  const module = await bundle('neighbour-module', 'es');
  return pack(NEIGHBOUR_MANIFEST, await bundle('neighbour-frame'), module);
}

async function pack(
  manifest: PluginManifest,
  frameScript: string,
  module: string,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<string> {
  const entries = { frame: 'dist/frame.js', module: 'dist/plugin.js' };
  const text = (content: string) => new TextEncoder().encode(content);
  const packed = await packPlugin(
    new Map([
      ['plugin.manifest.json', text(JSON.stringify({ ...manifest, entries }))],
      [entries.frame, text(frameScript)],
      [entries.module, text(module)],
      ...assets,
    ]),
  );
  return Buffer.from(packed).toString('base64');
}
