import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const ENTRY = 'virtual:entry';
const MAX_GZIP_BYTES = 25 * 1024;

it('the plugin’s side is at most 25 KB gzip, and bundles no schema library', async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) =>
          id === ENTRY
            ? `import * as sdk from '@mystratus/plugin-sdk';
               import { runInFrame } from '@mystratus/plugin-sdk/plugin';
               runInFrame({ activate: async () => globalThis.console.log(sdk) });`
            : undefined,
      },
    ],
  });
  const [chunk] = (output as Rolldown.RolldownOutput).output;
  expect(gzipSync(chunk.code).length).toBeLessThanOrEqual(MAX_GZIP_BYTES);
  expect(chunk.moduleIds.filter((id) => /node_modules\/(ajv|@sinclair)/.test(id))).toEqual([]);
});
