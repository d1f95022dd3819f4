import { readFileSync } from 'node:fs';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';

const file = new URL('../../assets/zip-centroids/zip-centroids.bin', import.meta.url);

/** The bundled zip codes as a file's bytes. */
export function readZipCentroidBytes(): ArrayBuffer {
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The bundled zip codes, decoded. */
export function readZipCentroids(): ZipCentroidTable {
  return ZipCentroidTable.decode(readZipCentroidBytes());
}
