/** Pins as columns: map coordinates, and what is counted of each. */
export interface PinColumns {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly clientCounts: Uint32Array;
}

/** A part of the map, in its own coordinates. */
export interface MapBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Pins that would cover each other, added up; a pin with room of its own is a cluster of one. */
export interface PinClusters {
  /** How many there are; the columns are longer. */
  readonly count: number;
  /** Their centres of mass. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly clientCounts: Uint32Array;
  readonly pinCounts: Uint32Array;
  /** The first pin of each. */
  readonly firstPins: Int32Array;
  /** The cluster of each pin that is in the box; -1 for the others. */
  clusterOf(pin: number): number;
}

/** Offsets to the cells in which a centre within two cells of this cell's can be. */
const NEIGHBOURS = [-2, -1, 0, 1, 2];

/**
 * Clusters the pins in a box so that the centres that they are gathered around are at least `distance` metres apart.
 * Pins are first added up in cells of half that distance, whose lattice does not move with the box; then each cell,
 * the greatest first, takes those around it: a pass over the pins and one over the cells, however many pins there are.
 */
export function clusterPins(pins: PinColumns, box: MapBox, distance: number): PinClusters {
  const cellSize = distance / 2;
  const westmost = Math.floor(box.left / cellSize);
  const southmost = Math.floor(box.bottom / cellSize);
  const columns = Math.ceil(box.right / cellSize) - westmost;
  const rows = Math.ceil(box.top / cellSize) - southmost;
  const cellCount = columns * rows;

  const cellOf = (pin: number) => {
    const column = Math.floor(at(pins.xs, pin) / cellSize) - westmost;
    const row = Math.floor(at(pins.ys, pin) / cellSize) - southmost;
    const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
    return isInside ? row * columns + column : -1;
  };
  const sums = new ClusterSums(cellCount);
  for (let pin = 0; pin < pins.xs.length; pin += 1) {
    const cell = cellOf(pin);
    if (cell < 0) continue;
    const clients = at(pins.clientCounts, pin);
    sums.add(cell, at(pins.xs, pin) * clients, at(pins.ys, pin) * clients, clients, 1, pin);
  }

  const occupied: number[] = [];
  for (let cell = 0; cell < cellCount; cell += 1) {
    if (at(sums.pinCounts, cell) > 0) occupied.push(cell);
  }
  occupied.sort((a, b) => at(sums.clientCounts, b) - at(sums.clientCounts, a) || a - b);

  const clusterOfCell = new Int32Array(cellCount).fill(-1);
  const clusters = new ClusterSums(occupied.length);
  let count = 0;
  for (const seed of occupied) {
    if (at(clusterOfCell, seed) >= 0) continue;
    const [x, y] = [sums.centreX(seed), sums.centreY(seed)];
    const column = seed % columns;
    for (const down of NEIGHBOURS) {
      for (const across of NEIGHBOURS) {
        const cell = seed + down * columns + across;
        const isInside = column + across >= 0 && column + across < columns;
        if (!isInside || cell < 0 || cell >= cellCount) continue;
        if (at(sums.pinCounts, cell) === 0 || at(clusterOfCell, cell) >= 0) continue;
        if (Math.hypot(sums.centreX(cell) - x, sums.centreY(cell) - y) >= distance) continue;
        clusterOfCell[cell] = count;
        clusters.take(count, sums, cell);
      }
    }
    count += 1;
  }
  return {
    count,
    ...clusters.centres(count),
    clientCounts: clusters.clientCounts,
    pinCounts: clusters.pinCounts,
    firstPins: clusters.firstPins,
    clusterOf: (pin) => {
      const cell = cellOf(pin);
      return cell < 0 ? -1 : at(clusterOfCell, cell);
    },
  };
}

/** What is added up of pins, by cell or by cluster. */
class ClusterSums {
  private readonly sumsX: Float64Array;
  private readonly sumsY: Float64Array;
  readonly clientCounts: Uint32Array;
  readonly pinCounts: Uint32Array;
  readonly firstPins: Int32Array;

  constructor(size: number) {
    this.sumsX = new Float64Array(size);
    this.sumsY = new Float64Array(size);
    this.clientCounts = new Uint32Array(size);
    this.pinCounts = new Uint32Array(size);
    this.firstPins = new Int32Array(size);
  }

  add(
    into: number,
    sumX: number,
    sumY: number,
    clients: number,
    pins: number,
    firstPin: number,
  ): void {
    if (at(this.pinCounts, into) === 0) this.firstPins[into] = firstPin;
    this.sumsX[into] = at(this.sumsX, into) + sumX;
    this.sumsY[into] = at(this.sumsY, into) + sumY;
    this.clientCounts[into] = at(this.clientCounts, into) + clients;
    this.pinCounts[into] = at(this.pinCounts, into) + pins;
  }

  take(into: number, from: ClusterSums, index: number): void {
    this.add(
      into,
      at(from.sumsX, index),
      at(from.sumsY, index),
      at(from.clientCounts, index),
      at(from.pinCounts, index),
      at(from.firstPins, index),
    );
  }

  centreX(index: number): number {
    return at(this.sumsX, index) / at(this.clientCounts, index);
  }

  centreY(index: number): number {
    return at(this.sumsY, index) / at(this.clientCounts, index);
  }

  centres(count: number): { readonly xs: Float64Array; readonly ys: Float64Array } {
    return {
      xs: Float64Array.from({ length: count }, (_, i) => this.centreX(i)),
      ys: Float64Array.from({ length: count }, (_, i) => this.centreY(i)),
    };
  }
}

/** An element that is known to be there. */
function at(array: { readonly [index: number]: number }, index: number): number {
  return array[index] ?? Number.NaN;
}
