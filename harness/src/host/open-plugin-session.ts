import type { Capability, Plugin } from '@mystratus/plugin-sdk';
import {
  connectFrame,
  connectInPage,
  createPluginSession,
  frameDocument,
  type HostServices,
  type PluginSession,
} from '@mystratus/plugin-sdk/host';
import type { PluginPackage } from './plugin-package.ts';

export interface SessionRequest {
  readonly plugin: PluginPackage;
  readonly services: HostServices;
  /** Empty element that the plugin's frame, or the plugin itself, fills. */
  readonly place: HTMLElement;
  /** Capabilities that the user has denied the plugin. */
  readonly denied: readonly Capability[];
}

/** Starts a plugin and connects to it; not yet activated. */
export type OpenPluginSession = (request: SessionRequest) => Promise<PluginSession>;

/** In a sandboxed frame of its own origin, under the policy that its manifest allows. */
export const openInFrame: OpenPluginSession = async ({ plugin, services, place, denied }) => {
  const { manifest } = plugin;
  // Before the new one comes: in its place at once, it could share the process of one that hangs.
  place.replaceChildren();
  const readText = async (path: string) => (await plugin.fetchFile(path)).text();
  const [script, ...styles] = await Promise.all(
    [manifest.entries.frame, ...(manifest.entries.styles ?? [])].map(readText),
  );
  const nonce = createNonce();
  const frame = document.createElement('iframe');
  frame.title = manifest.displayName;
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = await frameDocument({ manifest, script: script ?? '', styles, nonce });
  place.replaceChildren(frame);
  const transport = await connectFrame(frame);
  return createPluginSession({ manifest, services, transport, denied });
};

/** In this page, for a plugin that the host vouches for; the same session stands in front of the host. */
export const openInPage: OpenPluginSession = async ({ plugin, services, place, denied }) => {
  const { manifest } = plugin;
  const module: unknown = await import(/* @vite-ignore */ plugin.urlOf(manifest.entries.module));
  const styles = await Promise.all(
    (manifest.entries.styles ?? []).map(async (path) => {
      const style = document.createElement('style');
      style.textContent = await (await plugin.fetchFile(path)).text();
      return style;
    }),
  );
  const panelRoot = document.createElement('div');
  panelRoot.className = 'in-page-panel';
  place.replaceChildren(...styles, panelRoot);
  return connectInPage(pluginOf(module), panelRoot, { manifest, services, denied });
};

function pluginOf(module: unknown): Plugin {
  if (typeof module === 'object' && module !== null && 'plugin' in module) {
    return module.plugin as Plugin;
  }
  throw new TypeError('The plugin’s module does not export “plugin”.');
}

function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}
