import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../geo/distance-units.ts';

/** What a circle can be made with by keyboard, in the host's unit. */
const STEPS = [
  0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 7.5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500,
];

/** The smallest and the greatest radius that can be typed, in the host's unit. */
export const RADIUS_LIMITS = { least: 0.1, most: 500 } as const;

/** The next greater (`1`) or smaller (`-1`) of the usual radii. */
export function nextRadiusMiles(
  radiusMiles: number,
  direction: 1 | -1,
  unit: DistanceUnit,
): number {
  const value = radiusMiles / milesPer(unit);
  // What went through a conversion may have lost its last digit.
  const next =
    direction > 0
      ? STEPS.find((step) => step > value * 1.000001)
      : STEPS.findLast((step) => step < value / 1.000001);
  return next === undefined ? radiusMiles : next * milesPer(unit);
}

/** A radius that was pulled open with the pointer, as the number that people are told. */
export function roundedRadiusMiles(radiusMiles: number, unit: DistanceUnit): number {
  const value = radiusMiles / milesPer(unit);
  const stepsPerUnit = value < 10 ? 10 : value < 100 ? 2 : 1;
  const rounded = Math.round(value * stepsPerUnit) / stepsPerUnit;
  return Math.min(RADIUS_LIMITS.most, Math.max(RADIUS_LIMITS.least, rounded)) * milesPer(unit);
}
