import type { PluginManifest } from '../manifest/manifest.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

export interface FrameDocumentOptions {
  readonly manifest: PluginManifest;
  /** Text of the manifest's `entries.frame`: one classic script. */
  readonly script: string;
  /** Texts of the manifest's `entries.styles`. */
  readonly styles?: readonly string[];
  /** Fresh for every frame. */
  readonly nonce: string;
}

/**
 * The whole document of a plugin's frame, for `iframe.srcdoc` of an `<iframe sandbox="allow-scripts">`. The policy
 * comes before anything it governs. It cannot keep a frame from navigating itself, with data in the address: the page
 * that holds the frame must, with `frame-src blob:` in its own policy.
 */
export function frameDocument({
  manifest,
  script,
  styles = [],
  nonce,
}: FrameDocumentOptions): string {
  const quotedNonce = escapeHtml(nonce);
  const policy = escapeHtml(contentSecurityPolicy(manifest, nonce));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(manifest.displayName)}</title>
${[BASE_STYLE, ...styles].map((style) => `<style nonce="${quotedNonce}">${escapeStyle(style)}</style>`).join('\n')}
</head>
<body>
<script nonce="${quotedNonce}">${escapeScript(script)}</script>
</body>
</html>
`;
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
