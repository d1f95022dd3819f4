import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ENTRY = 'virtual:entry';

/** What a plugin’s script may have of the SDK at the most. */
export const MAX_RUNTIME_BYTES = 25 * 1024;

/**
 * Builds a plugin that does nothing but have all of the SDK that plugins run.
 *
 * @returns {Promise<{ readonly gzipBytes: number, readonly moduleIds: readonly string[] }>}
 */
export async function measureRuntime() {
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
  const [{ code, moduleIds }] = output.output;
  return { gzipBytes: gzipSync(code).length, moduleIds };
}
