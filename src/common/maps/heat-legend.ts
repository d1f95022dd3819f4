import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../geo/distance-units.ts';
import type { Messages } from '../messages/messages.ts';
import type { HeatScale } from './heat-scale.ts';
import type { HeatSummary } from './heat-scene.ts';
import { legendTicks } from './legend-ticks.ts';

/** The legend of a heat map, for the screen and for paper. */
export interface HeatLegend {
  readonly title: string;
  /** Ascending; positions are parts of the ramp. */
  readonly ticks: readonly { readonly text: string; readonly position: number }[];
  readonly notes: readonly string[];
}

export function heatLegend(
  {
    weight,
    radiusMiles,
    roughShare,
    weightCap,
  }: Pick<HeatSummary, 'weight' | 'radiusMiles' | 'roughShare' | 'weightCap'>,
  scale: HeatScale,
  distanceUnit: DistanceUnit,
  { heat: words }: Messages,
): HeatLegend {
  const end = perSquareUnit(scale.end, distanceUnit);
  const isExceeded = scale.maximum > scale.end * 1.001;
  const ticks = legendTicks(end, isExceeded ? [1] : []).map(({ value, position }) => ({
    text: words.tick(weight, value),
    position,
  }));
  if (isExceeded) ticks.push({ text: words.orMore(weight, end), position: 1 });
  const radius = words.radiusNote(radiusMiles);
  const notes = [roughShare > 0.5 ? `${radius} · ${words.roughNote}` : radius];
  if (weightCap !== undefined) notes.push(words.capNote(weight, weightCap));
  return { title: words.title(weight, distanceUnit), ticks, notes };
}

/** A density per square mile in the user's unit. */
export function perSquareUnit(density: number, distanceUnit: DistanceUnit): number {
  return density * milesPer(distanceUnit) ** 2;
}
