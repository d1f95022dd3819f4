import { rampPosition } from './ramp-position.ts';

/** A number beside the colour ramp of a heat map. */
export interface LegendTick {
  readonly value: number;
  /** On the ramp, 0 to 1: where the painted colour is that of the value. */
  readonly position: number;
}

/** Round numbers in the order in which people like them: 1, 2, 5, then what lies between. */
const MANTISSAS = [
  [1, 2, 5],
  [3, 4, 1.5, 2.5],
  [8, 6, 7, 9],
];
/** Part of the ramp that a number needs for itself. */
const ROOM = 0.19;
/** Below this the ramp is all but transparent. */
const LOWEST = 0.16;

/**
 * Three to five round numbers on a ramp that ends at `end`, ascending, each exactly where it belongs. `taken` are
 * positions that something else stands at.
 */
export function legendTicks(end: number, taken: readonly number[] = []): readonly LegendTick[] {
  if (!(end > 0)) return [];
  const ticks: LegendTick[] = [];
  const decade = Math.floor(Math.log10(end));
  for (const mantissas of MANTISSAS) {
    for (const exponent of [decade, decade - 1, decade - 2]) {
      for (const mantissa of [...mantissas].sort((a, b) => b - a)) {
        const value = Number(`${mantissa}e${exponent}`);
        const position = rampPosition(value, end);
        const isFree = [...taken, ...ticks.map((tick) => tick.position)].every(
          (other) => Math.abs(other - position) >= ROOM,
        );
        if (value <= end && position >= LOWEST && isFree) ticks.push({ value, position });
      }
    }
  }
  return ticks.sort((a, b) => a.value - b.value);
}
