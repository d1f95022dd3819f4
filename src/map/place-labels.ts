import type { BasemapLabel } from './basemap-label.ts';

/** A label that has its place: its middle is so many pixels off the point on the map. */
export interface PlacedLabel {
  readonly label: BasemapLabel;
  readonly offsetX: number;
  readonly offsetY: number;
}

const CELL_PIXELS = 64;
const DOT_GAP = 4;
const LINE_HEIGHT = 1.2;

type Offset = readonly [number, number];

/** In pixels, from the same point as those of labels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which labels have room: taken in order of importance, each where it covers none that is already placed. Names
 * beside a dot go to its right, or else to its left, straight or a little up or down; rather where the edge of the
 * view does not cut them.
 */
export function placeLabels(
  labels: Iterable<BasemapLabel>,
  resolution: number,
  view: Box,
  widthOf: (label: BasemapLabel) => number,
): readonly PlacedLabel[] {
  const taken = new TakenSpace();
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

function offsetsOf({ dot, look }: BasemapLabel, halfWidth: number): readonly Offset[] {
  if (!dot) return [[0, 0]];
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

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Boxes by the cells that they lie in, so that a free place is found without looking at all of them. */
class TakenSpace {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    for (const cell of cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (
          other.left < box.right &&
          other.right > box.left &&
          other.top < box.bottom &&
          other.bottom > box.top
        ) {
          return false;
        }
      }
    }
    return true;
  }

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

function cellsOf({ left, right, top, bottom }: Box): readonly number[] {
  const cells: number[] = [];
  const lastRow = Math.floor(bottom / CELL_PIXELS);
  const lastColumn = Math.floor(right / CELL_PIXELS);
  for (let row = Math.floor(top / CELL_PIXELS); row <= lastRow; row += 1) {
    for (let column = Math.floor(left / CELL_PIXELS); column <= lastColumn; column += 1) {
      cells.push(row * 4_194_304 + column);
    }
  }
  return cells;
}
