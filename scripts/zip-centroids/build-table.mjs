import { encodeTable } from './encode.mjs';
import { mergeZips } from './merge.mjs';
import { choosePlaces } from './places.mjs';
import {
  readAreaPoints,
  readBoundaries,
  readCountyRows,
  readPlaces,
  readTownPoints,
} from './sources.mjs';

/** The bytes of assets/zip-centroids/zip-centroids.bin: the same from the same packages, always. */
export function buildZipCentroidTable() {
  const zips = mergeZips({
    areaPoints: readAreaPoints(),
    townPoints: readTownPoints(),
    countyRows: readCountyRows(),
    boundaries: readBoundaries(),
  });
  return encodeTable(zips, choosePlaces(readPlaces(), zips));
}
