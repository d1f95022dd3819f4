import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type OlMap from 'ol/Map.js';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';

/** What a scale bar says, and how long it is on the screen. */
export interface ScaleBarLength {
  readonly value: number;
  readonly unit: 'mi' | 'ft' | 'km' | 'm';
  readonly pixels: number;
}

const FEET_PER_MILE = 5280;
const KILOMETRES_PER_MILE = 1.609344;
const LONGEST_PIXELS = 110;
const STEPS = [1, 2, 5];

/**
 * The longest round distance that fits, and as many pixels of a horizontal line through the middle of the map as
 * have that length on the ground, by great-circle distance between their ends: right on any plane.
 */
export function scaleBarLength(
  plane: MapPlane,
  [x, y]: readonly [number, number],
  resolution: number,
  unit: DistanceUnit,
): ScaleBarLength {
  const milesAcross = (pixels: number) =>
    distanceMiles(
      plane.toLonLat([x - (pixels * resolution) / 2, y]),
      plane.toLonLat([x + (pixels * resolution) / 2, y]),
    );
  const { value, name, miles } = roundDistance(milesAcross(LONGEST_PIXELS), unit);
  // Nearly proportional: one correction leaves nothing to see.
  const guess = (LONGEST_PIXELS * miles) / milesAcross(LONGEST_PIXELS);
  return { value, unit: name, pixels: (guess * miles) / milesAcross(guess) };
}

function roundDistance(most: number, unit: DistanceUnit) {
  const [large, small] =
    unit === 'miles'
      ? ([
          { name: 'mi', perMile: 1 },
          { name: 'ft', perMile: FEET_PER_MILE },
        ] as const)
      : ([
          { name: 'km', perMile: KILOMETRES_PER_MILE },
          { name: 'm', perMile: KILOMETRES_PER_MILE * 1000 },
        ] as const);
  const { name, perMile } = most * large.perMile >= 1 ? large : small;
  const longest = most * perMile;
  const power = 10 ** Math.floor(Math.log10(longest));
  const value = power * Math.max(...STEPS.filter((step) => step * power <= longest));
  return { value, name, miles: value / perMile };
}

/** On the ground, along a horizontal line through a point of the map. */
export function milesPerPixel(
  plane: MapPlane,
  [x, y]: readonly [number, number],
  resolution: number,
): number {
  const half = (LONGEST_PIXELS * resolution) / 2;
  const miles = distanceMiles(plane.toLonLat([x - half, y]), plane.toLonLat([x + half, y]));
  return miles / LONGEST_PIXELS;
}

/** On the ground, in the middle of a map. */
export function milesPerPixelOf(map: OlMap): number {
  const view = map.getView();
  const [x = 0, y = 0] = view.getCenter() ?? [];
  return milesPerPixel(planeWith(view.getProjection()), [x, y], view.getResolution() ?? 1);
}
