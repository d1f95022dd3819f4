import { boxAround, TakenSpace } from './taken-space.ts';

/** A circle that would like to carry its number; pixels. */
export interface NumberedCircle {
  readonly x: number;
  readonly y: number;
  readonly number: string;
}

export const NUMBER_SIZE = 11;
const LETTER_WIDTH = NUMBER_SIZE * 0.62;

/** Indexes of the circles that have room for their number; they come in order of importance. */
export function placeZipNumbers(circles: readonly NumberedCircle[]): ReadonlySet<number> {
  const taken = new TakenSpace();
  const numbered = new Set<number>();
  circles.forEach(({ x, y, number }, i) => {
    const box = boxAround(x, y, halfTextWidth(number) + 1.5, NUMBER_SIZE / 2 + 0.5);
    if (!taken.isFree(box)) return;
    taken.take(box);
    numbered.add(i);
  });
  return numbered;
}

export function halfTextWidth(number: string): number {
  return (number.length * LETTER_WIDTH) / 2;
}
