import { PROBE_ASSETS, PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { packPlugin } from '@mystratus/plugin-sdk/package';
import { bundle } from './open-host-page.ts';

/** The probe as a `.msplugin`, in base64. */
export async function packProbe(frameScript: string): Promise<string> {
  const entries = { frame: 'dist/frame.js', module: 'dist/plugin.js' };
  const text = (content: string) => new TextEncoder().encode(content);
  const packed = await packPlugin(
    new Map([
      ['plugin.manifest.json', text(JSON.stringify({ ...PROBE_MANIFEST, entries }))],
      [entries.frame, text(frameScript)],
      [entries.module, text(await bundle('probe-module', 'es'))],
      ...PROBE_ASSETS,
    ]),
  );
  return Buffer.from(packed).toString('base64');
}
