// `node scripts/build-zip-centroids.mjs` rebuilds the bundled zip codes, the towns' inhabitants and the checksum in their SOURCE.md.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildZipCentroidTable } from './zip-centroids/build-table.mjs';

const folder = new URL('../assets/zip-centroids/', import.meta.url);
const { table: bytes, populations } = buildZipCentroidTable();
const checksum = createHash('sha256').update(bytes).digest('hex');

writeFileSync(new URL('zip-centroids.bin', folder), bytes);
writeFileSync(new URL('populations.bin', folder), populations);
const source = new URL('SOURCE.md', folder);
writeFileSync(source, readFileSync(source, 'utf8').replace(/\b[0-9a-f]{64}\b/, checksum));
console.log(`populations.bin: ${populations.length} bytes`);
console.log(`zip-centroids.bin: ${bytes.length} bytes, sha256 ${checksum}`);
