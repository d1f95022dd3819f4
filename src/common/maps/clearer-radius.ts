import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../geo/distance-units.ts';
import { LARGEST_HEAT_RADIUS, SMALLEST_HEAT_RADIUS } from './heat-options.ts';

/** A radius of fewer pixels is a speck, and one of more a blur in which no place stands out. */
const SPECK_PIXELS = 3;
const BLUR_PIXELS = 120;
/** Of a spot that can be seen, and of one that leaves room for others. */
const SMALL_SPOT_PIXELS = 8;
const LARGE_SPOT_PIXELS = 40;
/** In the host's unit. */
const ROUND_RADII = [1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80];

/** A round radius of a heat map that is a spot, where this one is a speck; `undefined` where this one can be seen. */
export function visibleRadius(
  radiusMiles: number,
  milesPerPixel: number,
  unit: DistanceUnit,
): number | undefined {
  if (radiusMiles >= SPECK_PIXELS * milesPerPixel) return undefined;
  const larger = roundRadii(unit).filter((miles) => miles > radiusMiles);
  return larger.find((miles) => miles >= SMALL_SPOT_PIXELS * milesPerPixel) ?? larger.at(-1);
}

/** A round radius of a heat map that is a spot, where this one is a speck or a blur; `undefined` where it is neither. */
export function clearerRadius(
  radiusMiles: number,
  milesPerPixel: number,
  unit: DistanceUnit,
): number | undefined {
  if (radiusMiles <= BLUR_PIXELS * milesPerPixel) {
    return visibleRadius(radiusMiles, milesPerPixel, unit);
  }
  const smaller = roundRadii(unit).filter((miles) => miles < radiusMiles);
  return smaller.findLast((miles) => miles <= LARGE_SPOT_PIXELS * milesPerPixel) ?? smaller[0];
}

function roundRadii(unit: DistanceUnit): readonly number[] {
  return ROUND_RADII.map((radius) => radius * milesPer(unit)).filter(
    (miles) => miles >= SMALLEST_HEAT_RADIUS && miles <= LARGEST_HEAT_RADIUS,
  );
}
