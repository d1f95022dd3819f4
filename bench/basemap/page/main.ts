// The host's part: it has the script and the assets at hand, as a host has, and a frame that starts.
import type { FrameAssets } from '../frame/frame-assets.ts';

const PAUSE_MS = 500;

const [script, basemap, zips] = await Promise.all([
  fetch('/frame.js').then((response) => response.text()),
  ...['/basemap/basemap.bin', '/zip-centroids/zip-centroids.bin'].map(async (path) =>
    (await fetch(path)).arrayBuffer(),
  ),
]);
if (!basemap || !zips) throw new Error('An asset is missing.');
await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-scripts');
frame.style.cssText = 'inline-size: 460px; block-size: 560px; border: 0';
let startedAt = 0;
addEventListener('message', ({ source, data }: MessageEvent<{ readonly readyAt?: number }>) => {
  if (source !== frame.contentWindow) return;
  if (data.readyAt === undefined) {
    const assets: FrameAssets = { basemap, zips };
    frame.contentWindow?.postMessage(assets, '*', [basemap, zips]);
    return;
  }
  const result = { ...data, readyMs: data.readyAt - startedAt };
  void fetch('/result', { method: 'POST', body: JSON.stringify(result) });
});
startedAt = performance.timeOrigin + performance.now();
frame.srcdoc = `<!doctype html><body style="margin: 0"><script>${script.replaceAll('</script', '<\\/script')}</script>`;
document.body.append(frame);
