import { expect, it } from 'vitest';
import { MAX_RUNTIME_BYTES, measureRuntime } from '../../../scripts/kit/runtime-size.mjs';

it('the plugin’s side is at most 25 KB gzip, and bundles no schema library', async () => {
  const { gzipBytes, moduleIds } = await measureRuntime();
  expect(gzipBytes).toBeLessThanOrEqual(MAX_RUNTIME_BYTES);
  expect(moduleIds.filter((id) => /node_modules\/(ajv|@sinclair)/.test(id))).toEqual([]);
});
