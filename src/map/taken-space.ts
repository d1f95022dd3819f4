/** In pixels, from one point of the map's choice. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About the length of a short name, so that each text is in few cells. */
const CELL = 48;
/** Half the side of a square that is as large as a disc of radius 1. */
const DISC_SHARE = Math.sqrt(Math.PI) / 2;

/** Space of the map that texts have taken. Boxes are kept by cell, so that few are compared. */
export class TakenSpace {
  private readonly cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    return everyCell(box, (cell) => !this.cells.get(cell)?.some((other) => overlap(box, other)));
  }

  take(box: Box): void {
    everyCell(box, (cell) => {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
      return true;
    });
  }
}

export function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Of a disc without its corners: what is just beside them does not touch it. */
export function discBox(x: number, y: number, radius: number): Box {
  return boxAround(x, y, radius * DISC_SHARE, radius * DISC_SHARE);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether all cells that the box reaches into pass; the rest is not asked after one that does not. */
function everyCell({ left, right, top, bottom }: Box, passes: (cell: number) => boolean): boolean {
  const lastRow = cellAt(bottom);
  const lastColumn = cellAt(right);
  for (let row = cellAt(top); row <= lastRow; row += 1) {
    for (let column = cellAt(left); column <= lastColumn; column += 1) {
      if (!passes(row * 0x40_00_00 + column)) return false;
    }
  }
  return true;
}

function cellAt(pixel: number): number {
  return Math.floor(pixel / CELL);
}
