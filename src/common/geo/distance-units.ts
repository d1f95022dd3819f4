import type { DistanceUnit } from '@mystratus/plugin-sdk';

/** Of the international mile, by definition. */
export const KILOMETRES_PER_MILE = 1.609344;

/** How many miles one of the unit is. */
export function milesPer(unit: DistanceUnit): number {
  return unit === 'miles' ? 1 : 1 / KILOMETRES_PER_MILE;
}
