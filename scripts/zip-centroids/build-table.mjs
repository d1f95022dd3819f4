import { encodeTable } from './encode.mjs';
import { mergeZips } from './merge.mjs';
import { choosePlaces } from './places.mjs';
import { encodePopulations } from './populations.mjs';
import {
  readAreaPoints,
  readBoundaries,
  readCountyRows,
  readPlaces,
  readTownPoints,
} from './sources.mjs';

/**
 * The bytes of assets/zip-centroids/: zip-centroids.bin, and populations.bin, which belongs to it. The same from the
 * same packages, always.
 */
export function buildZipCentroidTable() {
  const zips = mergeZips({
    areaPoints: readAreaPoints(),
    townPoints: readTownPoints(),
    countyRows: readCountyRows(),
    boundaries: readBoundaries(),
  });
  const populated = readPlaces();
  const places = choosePlaces(populated, zips);
  return {
    table: encodeTable(zips, places),
    populations: encodePopulations(zips, places, populated),
  };
}
