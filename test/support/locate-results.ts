import fc from 'fast-check';
import {
  type LocateResult,
  type Location,
  OMISSION_REASONS,
  PRECISIONS,
} from '../../src/common/locations/location.ts';

export function location(part: Partial<Location> = {}): Location {
  return {
    lon: -72.47,
    lat: 41.77,
    precision: 'zip',
    zip5: '06040',
    town: 'Manchester, CT',
    needsAddressCheck: false,
    ...part,
  };
}

/** Any outcome of a look-up. */
export const anyLocateResult: fc.Arbitrary<LocateResult> = fc.oneof(
  fc.record({
    precision: fc.constantFrom(...PRECISIONS),
    lon: fc.double({ min: -160, max: -60, noNaN: true }),
    lat: fc.double({ min: 18, max: 70, noNaN: true }),
    zip5: fc.constantFrom('06040', '95945', ''),
    town: fc.constantFrom('Manchester, CT', 'Grass Valley, CA'),
    needsAddressCheck: fc.boolean(),
  }),
  fc.record({ reason: fc.constantFrom(...OMISSION_REASONS), detail: fc.string() }),
);
