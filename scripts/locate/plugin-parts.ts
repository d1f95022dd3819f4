// What the script takes from the plugin's sources.
export { distanceMiles } from '../../src/common/geo/great-circle.ts';
export { isLocated } from '../../src/common/locations/location.ts';
export { isText, markedEncoding } from '../../src/common/text/decode-text.ts';
export { bundledLocationService } from './bundled-location-service.ts';
export { clientsAt } from './clients-at.ts';
