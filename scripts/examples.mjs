// The example plugins of this repository: what the harness serves of them, and how they are built.
import { fileURLToPath } from 'node:url';
import { bundleEntry } from './build.mjs';

const folder = fileURLToPath(new URL('../examples/neighborhoods', import.meta.url));

/** Adds one of everything that Maps can be extended by. */
export const NEIGHBORHOODS = { id: 'example.neighborhoods', folder, build: buildNeighborhoods };

/** Served by the harness beside the plugin that is developed here. */
export const EXAMPLES = [NEIGHBORHOODS];

async function buildNeighborhoods({ quiet = false } = {}) {
  const outDir = `${folder}/dist`;
  await bundleEntry({ entry: `${folder}/src/frame.ts`, format: 'iife', outDir, quiet });
  await bundleEntry({ entry: `${folder}/src/plugin.ts`, format: 'es', outDir, quiet });
}
