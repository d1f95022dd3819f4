/** What may run and style in a frame. */
export interface PolicySources {
  /** SHA-256 of the one script that may run, base64. */
  readonly scriptHash: string;
  /** Of the style sheets; fresh for every frame, `[A-Za-z0-9+/=_-]`. */
  readonly styleNonce: string;
}

/**
 * The policy of a plugin's frame: its own inline script, WebAssembly from bytes and blob workers, and nothing from
 * the network. Requests to the origins a manifest asks for go through the host, so they need no place in here.
 *
 * The script is known by its hash, not by a nonce, which it could read and put into a document of its own inside the
 * frame, or in the frame's place: whatever is taken from it before it runs would be back there.
 */
export function contentSecurityPolicy({ scriptHash, styleNonce }: PolicySources): string {
  if (!/^[\w+/=-]{16,}$/.test(styleNonce)) {
    throw new RangeError('The nonce must be at least 16 characters of base64.');
  }
  if (!/^[\w+/]{43}=$/.test(scriptHash)) {
    throw new RangeError('The hash must be a SHA-256, base64.');
  }
  return [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}' 'wasm-unsafe-eval'`,
    // OpenLayers starts blob workers; without this it waits for them for ever, silently.
    'worker-src blob:',
    `style-src 'nonce-${styleNonce}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
