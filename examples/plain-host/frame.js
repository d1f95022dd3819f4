// wire.md, “A sandboxed frame and a MessagePort”.

const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Puts the plugin's frame into `place` and resolves with the host's port when the two have greeted. */
export async function openFrame(place, { manifest, script, styles }) {
  const frame = document.createElement('iframe');
  frame.title = manifest.displayName;
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = await frameDocument(manifest, script, styles, createNonce());
  return new Promise((resolve, reject) => {
    const stopWaiting = () => {
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
    };
    const onMessage = ({ source, data }) => {
      if (source !== frame.contentWindow || data?.type !== 'mystratus.hello') return;
      stopWaiting();
      const { port1, port2 } = new MessageChannel();
      source.postMessage({ type: 'mystratus.connect' }, '*', [port2]);
      resolve(port1);
    };
    const timer = setTimeout(() => {
      stopWaiting();
      frame.remove();
      reject(new Error('The plugin’s frame did not start.'));
    }, HANDSHAKE_TIMEOUT_MS);
    window.addEventListener('message', onMessage);
    place.replaceChildren(frame);
  });
}

const GUARD = 'delete globalThis.RTCPeerConnection;delete globalThis.webkitRTCPeerConnection;';

async function frameDocument(manifest, script, styles, nonce) {
  const directive = /^\s*(["'])use strict\1/.test(script) ? '"use strict";' : '';
  const text = `${directive}${GUARD}${script}`
    .replaceAll(/<(?=!--|\/?script)/gi, '\\x3C')
    .replaceAll(/\r\n?/g, '\n');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await hashOf(text)}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src 'nonce-${nonce}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const sheets = ['html, body { height: 100%; margin: 0; }', ...styles];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(manifest.displayName)}</title>
${sheets.map((sheet) => `<style nonce="${nonce}">${sheet.replaceAll(/<(?=\/style)/gi, '\\3C ')}</style>`).join('\n')}
</head>
<body>
<script>${text}</script>
</body>
</html>
`;
}

async function hashOf(text) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

function createNonce() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}

function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
