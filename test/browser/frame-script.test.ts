import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const MOST_BYTES = 420_000;

it('the frame’s script is at most 420 KB gzip, without data and wasm', () => {
  expect(gzipSync(readFileSync('dist/frame.js')).length).toBeLessThanOrEqual(MOST_BYTES);
});
