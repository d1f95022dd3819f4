import { HostError, type PluginManifest } from '@mystratus/plugin-sdk';
import { type ManifestProblem, validateManifest } from '@mystratus/plugin-sdk/host';
import type { OpenedPackage } from '@mystratus/plugin-sdk/package';
import { EDITIONS } from './launch-options.ts';

/** A plugin that this host has accepted, and where its files are. */
export interface PluginPackage {
  readonly manifest: PluginManifest;
  /** A file of the package. */
  fetchFile(path: string): Promise<Response>;
  urlOf(path: string): string;
}

/** Why a plugin was refused. */
export interface PluginRefusal {
  readonly manifestUrl: string;
  readonly problems: readonly ManifestProblem[];
}

export type PluginLoad =
  | { readonly ok: true; readonly plugin: PluginPackage }
  | { readonly ok: false; readonly refusal: PluginRefusal };

/** Reads and checks a manifest. Whatever is wrong with it comes back as a refusal, never as an error. */
export async function loadPluginPackage(path: string, edition: string): Promise<PluginLoad> {
  const refuse = (problem: ManifestProblem): PluginLoad => ({
    ok: false,
    refusal: { manifestUrl: path, problems: [problem] },
  });
  const manifestUrl = new URL(path, location.href);
  if (manifestUrl.origin !== location.origin) {
    return refuse({
      path: '',
      reason: 'The manifest is on another server.',
      hint: 'Give the path of a manifest on this one.',
    });
  }
  if (!EDITIONS.some((known) => known === edition)) {
    return refuse({
      path: '/editions',
      reason: `This program does not know the edition “${edition}”.`,
      hint: `Start it as one of ${EDITIONS.join(', ')}.`,
    });
  }
  try {
    const response = await fetch(manifestUrl);
    if (!response.ok) {
      return refuse({
        path: '',
        reason: `The manifest could not be read (HTTP ${response.status}).`,
        hint: 'Check the path, and that the plugin is built.',
      });
    }
    const validation = validateManifest(JSON.parse(await response.text()));
    if (!validation.ok) {
      return { ok: false, refusal: { manifestUrl: path, problems: validation.problems } };
    }
    return { ok: true, plugin: packageAt(manifestUrl, validation.manifest) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint =
      error instanceof SyntaxError
        ? 'Correct the JSON of the manifest.'
        : 'Start the plugin’s server, or correct the manifest.';
    return refuse({ path: '', reason, hint });
  }
}

/** The package that was opened whole, in memory. */
export function packageInMemory({ manifest, files }: OpenedPackage): PluginPackage {
  const contentOf = (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new HostError('not-found', `The plugin’s package has no file “${path}”.`);
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return new Blob([new Uint8Array(bytes)], { type });
  };
  return {
    manifest,
    urlOf: (path) => URL.createObjectURL(contentOf(path)),
    fetchFile: async (path) => new Response(contentOf(path)),
  };
}

/** The package whose files lie beside its manifest. */
export function packageAt(manifestUrl: URL, manifest: PluginManifest): PluginPackage {
  const root = new URL('.', manifestUrl);
  const urlOf = (path: string) => {
    const url = new URL(path, root);
    if (!url.href.startsWith(root.href)) {
      throw new HostError('permission-denied', `“${path}” is outside the plugin’s package.`);
    }
    return url.href;
  };
  return {
    manifest,
    urlOf,
    async fetchFile(path) {
      const response = await fetch(urlOf(path));
      if (!response.ok) {
        throw new HostError('not-found', `The plugin’s package has no file “${path}”.`);
      }
      return response;
    },
  };
}
