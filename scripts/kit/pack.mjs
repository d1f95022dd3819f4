// `npm run pack-kit -- [--out FOLDER]`: the SDK and the harness as tarballs, for those who write plugins or a host.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packTarballs } from '../../harness/server/new-plugin.mjs';
import { buildPackages } from './build-packages.mjs';
import { MAX_RUNTIME_BYTES, measureRuntime } from './runtime-size.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: '.' } } });
const out = path.resolve(process.env.INIT_CWD ?? '.', values.out);

const { gzipBytes } = await measureRuntime();
const [size, limit] = [gzipBytes, MAX_RUNTIME_BYTES].map((bytes) => (bytes / 1024).toFixed(1));
if (gzipBytes > MAX_RUNTIME_BYTES) {
  console.error(
    `What plugins run of the SDK has ${size} KB gzip, more than the ${limit} KB that are promised.`,
  );
  process.exit(1);
}
await mkdir(out, { recursive: true });
for (const { file } of await packTarballs(await buildPackages(), out)) {
  console.log(path.join(out, file));
}
console.log(`What plugins run of the SDK: ${size} KB gzip, of ${limit} KB at the most.`);
