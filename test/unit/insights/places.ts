import fc from 'fast-check';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';

/** Places anywhere, the poles and both sides of the date line among them. */
export const anyPlace: fc.Arbitrary<LonLat> = fc.record({
  lon: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, 179.99, 180),
  ),
  lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0)),
});

/** Places of one metropolitan area, some of them the same, so that circles of a few miles hold several. */
export const nearbyPlace: fc.Arbitrary<LonLat> = fc.record({
  lon: fc.integer({ min: -40, max: 40 }).map((step) => -105 + step / 50),
  lat: fc.integer({ min: -40, max: 40 }).map((step) => 39.7 + step / 50),
});

export const weight = fc.integer({ min: 0, max: 9 });

/** Places and as many weights. */
export function weightedPlaces(maxLength: number) {
  return fc.array(fc.tuple(nearbyPlace, weight), { maxLength }).map((pairs) => ({
    places: pairs.map(([place]) => place),
    weights: pairs.map(([, each]) => each),
  }));
}
