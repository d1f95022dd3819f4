// What the script takes from the plugin's sources.
export { distanceMiles } from '../../src/common/geo/great-circle.ts';
export { isLocated } from '../../src/common/locations/location.ts';
export { BundledLocator } from '../../src/offline/bundled-locator.ts';
export { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
