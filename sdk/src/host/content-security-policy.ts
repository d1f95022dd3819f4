import type { PluginManifest } from '../manifest/manifest.ts';

/**
 * The policy of a plugin's frame: its own inline script, WebAssembly from bytes and blob workers, and nothing from
 * the network. Requests to the origins a manifest asks for go through the host, so they need no place in here.
 *
 * @param nonce fresh for every frame, `[A-Za-z0-9+/=_-]`
 */
export function contentSecurityPolicy(_manifest: PluginManifest, nonce: string): string {
  if (!/^[\w+/=-]{16,}$/.test(nonce)) {
    throw new RangeError('The nonce must be at least 16 characters of base64.');
  }
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    // OpenLayers starts blob workers; without this it waits for them for ever, silently.
    'worker-src blob:',
    `style-src 'nonce-${nonce}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
