import { PlacedTexts } from './placed-texts.ts';

/** A circle that would like to carry its number, and the name of its town below; pixels. */
export interface LabelledCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly number: string;
  /** Empty for none. */
  readonly town: string;
}

export interface ZipLabels {
  /** Indexes of the circles that have room for their number. */
  readonly numbered: ReadonlySet<number>;
  /** Indexes of the circles that have room for the name of their town. */
  readonly named: ReadonlySet<number>;
}

export const NUMBER_SIZE = 11;
export const TOWN_SIZE = 11;
/** From the circle to the middle of its town's name. */
const TOWN_OFFSET = 9;
/** Below further circles a name would be at the edge of its town. */
const MOST_TRIES = 4;
const LETTER_WIDTH = 0.62;

/**
 * What is written on circles, which come in order of importance: no number covers another one, and no name of a town a
 * number, another name, or the middle of a circle that counts more. Each town is named once.
 */
export function placeZipLabels(circles: readonly LabelledCircle[]): ZipLabels {
  const placed = new PlacedTexts();
  const numbered = new Set<number>();
  circles.forEach(({ x, y, number }, i) => {
    const box = { x, y, halfWidth: halfTextWidth(number) + 1.5, halfHeight: NUMBER_SIZE / 2 + 0.5 };
    if (placed.place(box)) numbered.add(i);
  });
  const named = new Set<number>();
  const tries = new Map<string, number>();
  circles.forEach(({ x, radius, y, town }, i) => {
    const tried = tries.get(town) ?? 0;
    if (town === '' || tried >= MOST_TRIES) return;
    const box = {
      x,
      y: townMiddle(y, radius),
      halfWidth: (town.length * TOWN_SIZE * LETTER_WIDTH) / 2 + 2,
      halfHeight: TOWN_SIZE / 2 + 1,
    };
    const isNamed = numbered.has(i) && placed.place(box);
    if (isNamed) named.add(i);
    tries.set(town, isNamed ? MOST_TRIES : tried + 1);
  });
  return { numbered, named };
}

/** The middle of the name of a circle's town. */
export function townMiddle(y: number, radius: number): number {
  return y + radius + TOWN_OFFSET;
}

export function halfTextWidth(number: string): number {
  return (number.length * NUMBER_SIZE * LETTER_WIDTH) / 2;
}
