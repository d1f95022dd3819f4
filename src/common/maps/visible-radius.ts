import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../geo/distance-units.ts';
import { LARGEST_HEAT_RADIUS } from './heat-options.ts';

/** A radius of fewer pixels is a speck, and one of so many is a spot. */
const SPECK_PIXELS = 3;
const SPOT_PIXELS = 8;
/** In the host's unit. */
const ROUND_RADII = [10, 15, 20, 25, 30, 40, 50, 60, 80];

/** A round radius of a heat map that is a spot, where this one is a speck; `undefined` where this one can be seen. */
export function visibleRadius(
  radiusMiles: number,
  milesPerPixel: number,
  unit: DistanceUnit,
): number | undefined {
  if (radiusMiles >= SPECK_PIXELS * milesPerPixel) return undefined;
  const larger = ROUND_RADII.map((radius) => radius * milesPer(unit)).filter(
    (miles) => miles > radiusMiles && miles <= LARGEST_HEAT_RADIUS,
  );
  return larger.find((miles) => miles >= SPOT_PIXELS * milesPerPixel) ?? larger.at(-1);
}
