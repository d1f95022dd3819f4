import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { PluginManifest } from '../manifest/manifest.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** What a frame’s document is made of. */
export interface FrameDocumentOptions {
  /** Validated; its name becomes the title. */
  readonly manifest: PluginManifest;
  /** Text of the manifest's `entries.frame`: one classic script. */
  readonly script: string;
  /** Texts of the manifest's `entries.styles`. */
  readonly styles?: readonly string[];
  /** Of the styles; fresh for every frame. */
  readonly nonce: string;
}

/**
 * The whole document of a plugin's frame, for `iframe.srcdoc` of an `<iframe sandbox="allow-scripts">`. The policy
 * comes before anything it governs, and what no policy governs is taken away before the script's first line. Neither
 * can keep a frame from navigating itself, with data in the address: the page that holds the frame must, with
 * `frame-src blob:` in its own policy.
 */
export async function frameDocument({
  manifest,
  script,
  styles = [],
  nonce,
}: FrameDocumentOptions): Promise<string> {
  const guarded = embeddedScript(script);
  const quotedNonce = escapeHtml(nonce);
  const policy = escapeHtml(
    contentSecurityPolicy({ scriptHash: await sha256(guarded), styleNonce: nonce }),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(manifest.displayName)}</title>
${[BASE_STYLE, ...styles].map((style) => `<style nonce="${quotedNonce}">${escapeStyle(style)}</style>`).join('\n')}
</head>
<body>
<script>${guarded}</script>
</body>
</html>
`;
}

/** No policy of a page governs peer connections, which reach any address. */
const GUARD = 'delete globalThis.RTCPeerConnection;delete globalThis.webkitRTCPeerConnection;';

/** In one element with the script, as the script's own realms may run no other, and this one not without the guard. */
function embeddedScript(script: string): string {
  const directive = /^\s*(["'])use strict\1/.test(script) ? '"use strict";' : '';
  return directive + GUARD + asParsed(escapeScript(script));
}

/** The text as the HTML parser hands it on, which is what the browser hashes. */
function asParsed(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '\u{fffd}')
    .replaceAll(/\p{Surrogate}/gu, '\u{fffd}');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return uint8ArrayToBase64(new Uint8Array(digest));
}

const BASE_STYLE = 'html, body { height: 100%; margin: 0; }';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Keeps the HTML parser from ending the script early. In a built script these sequences occur in string, template
 * and regular expression literals only, and there `\x3C` means `<`.
 */
function escapeScript(script: string): string {
  return script.replaceAll(/<(?=!--|\/?script)/gi, '\\x3C');
}

function escapeStyle(style: string): string {
  return style.replaceAll(/<(?=\/style)/gi, '\\3C ');
}
