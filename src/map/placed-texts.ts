/** A text that would like to be on the map: its middle and half its size, in pixels. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** At least as large as most texts, so that each is in few cells. */
const CELL = 32;

/** Texts that are placed on the map so far, none of which covers another. */
export class PlacedTexts {
  private readonly cells = new Map<number, TextBox[]>();

  /** Places a text unless it would cover another; tells whether it is placed. */
  place(box: TextBox): boolean {
    const west = cellAt(box.x - box.halfWidth);
    const east = cellAt(box.x + box.halfWidth);
    const north = cellAt(box.y - box.halfHeight);
    const south = cellAt(box.y + box.halfHeight);
    for (let column = west; column <= east; column += 1) {
      for (let row = north; row <= south; row += 1) {
        if (this.isTaken(cellNumber(column, row), box)) return false;
      }
    }
    for (let column = west; column <= east; column += 1) {
      for (let row = north; row <= south; row += 1) this.take(cellNumber(column, row), box);
    }
    return true;
  }

  private isTaken(cell: number, box: TextBox): boolean {
    return this.cells.get(cell)?.some((other) => overlap(box, other)) ?? false;
  }

  private take(cell: number, box: TextBox): void {
    const known = this.cells.get(cell);
    if (known) known.push(box);
    else this.cells.set(cell, [box]);
  }
}

function cellNumber(column: number, row: number): number {
  return column * 0x10_00_00 + row;
}

function cellAt(pixel: number): number {
  return Math.floor(pixel / CELL);
}

function overlap(a: TextBox, b: TextBox): boolean {
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
  );
}
