import type { BasemapLabel } from './basemap-label.ts';
import { type Box, boxAround, type TakenSpace } from './taken-space.ts';

/** A label that has its place: its middle is so many pixels off the point on the map. */
export interface PlacedLabel {
  readonly label: BasemapLabel;
  readonly offsetX: number;
  readonly offsetY: number;
}

const DOT_GAP = 4;
const LINE_HEIGHT = 1.2;

type Offset = readonly [number, number];

/** As far as to clear a small and a large pin. */
const LOOSE_OFFSETS: readonly Offset[] = [
  [0, 0],
  [0, -20],
  [0, 20],
  [0, -36],
  [0, 36],
];

/**
 * Which labels have room: taken in order of importance, each where it covers nothing that has taken its space before.
 * Names beside a dot go to its right, or else to its left, straight or a little up or down; rather where the edge of
 * the view does not cut them.
 */
export function placeLabels(
  labels: Iterable<BasemapLabel>,
  resolution: number,
  view: Box,
  widthOf: (label: BasemapLabel) => number,
  taken: TakenSpace,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const x = label.x / resolution;
    const y = -label.y / resolution;
    const halfWidth = widthOf(label) / 2 + label.margin;
    const halfHeight = (label.look.sizePixels * LINE_HEIGHT + label.margin) / 2;
    const boxAt = ([offsetX, offsetY]: Offset) =>
      boxAround(x + offsetX, y + offsetY, halfWidth, halfHeight);
    const offsets = offsetsOf(label, halfWidth - label.margin);
    const isFree = (offset: Offset) => taken.isFree(boxAt(offset));
    const isWhole = (offset: Offset) => isWithin(boxAt(offset), view);
    const isSeen = isWithin(boxAround(x, y, 0, 0), view);
    const offset =
      (isSeen && offsets.find((each) => isWhole(each) && isFree(each))) || offsets.find(isFree);
    if (!offset) continue;
    taken.take(boxAt(offset));
    if (label.dot) taken.take(boxAround(x, y, label.dot.radius + 2, label.dot.radius + 2));
    placed.push({ label, offsetX: offset[0], offsetY: offset[1] });
  }
  return placed;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function offsetsOf({ dot, look, isLoose }: BasemapLabel, halfWidth: number): readonly Offset[] {
  if (!dot) return isLoose ? LOOSE_OFFSETS : [[0, 0]];
  const aside = dot.radius + DOT_GAP + halfWidth;
  const slant = look.sizePixels * 0.6;
  return [
    [aside, 0],
    [-aside, 0],
    [aside - 1, slant],
    [aside - 1, -slant],
    [1 - aside, slant],
    [1 - aside, -slant],
  ];
}
