import { encodeTable } from './encode.mjs';
import { mergeZips } from './merge.mjs';
import { readAreaPoints, readBoundaries, readCountyRows, readTownPoints } from './sources.mjs';

/** The bytes of assets/zip-centroids/zip-centroids.bin: the same from the same packages, always. */
export function buildZipCentroidTable() {
  return encodeTable(
    mergeZips({
      areaPoints: readAreaPoints(),
      townPoints: readTownPoints(),
      countyRows: readCountyRows(),
      boundaries: readBoundaries(),
    }),
  );
}
