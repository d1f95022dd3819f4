/** Slices that an axis is cut into. */
const SLICES = 2048;

/** A part of an axis, and what is counted outside of it. */
export interface DensestRange {
  readonly from: number;
  readonly to: number;
  readonly outside: number;
}

/** What is counted along an axis, in slices of it. */
export class CountedAxis {
  private readonly slices = new Float64Array(SLICES);
  private readonly slice: number;
  private total = 0;

  /**
   * @param countAt of the position at an index
   * @param low and `high`: the ends of the axis
   */
  constructor(
    positions: ArrayLike<number>,
    countAt: (index: number) => number,
    private readonly low: number,
    private readonly high: number,
  ) {
    this.slice = (high - low) / SLICES;
    if (this.slice === 0) return;
    for (let i = 0; i < positions.length; i += 1) {
      const at = Math.min(SLICES - 1, Math.floor(((positions[i] ?? 0) - low) / this.slice));
      const count = countAt(i);
      this.slices[at] = (this.slices[at] ?? 0) + count;
      this.total += count;
    }
  }

  /** The shortest range, in whole slices, that leaves out no more than `spare` of what is counted. */
  densestRange(spare: number): DensestRange {
    const { slices, slice, total, low, high } = this;
    if (spare <= 0 || slice === 0) return { from: low, to: high, outside: 0 };
    let best = { first: 0, last: SLICES - 1, inside: total };
    let first = 0;
    let inside = 0;
    for (let last = 0; last < SLICES; last += 1) {
      inside += slices[last] ?? 0;
      while (inside - (slices[first] ?? 0) >= total - spare) inside -= slices[first++] ?? 0;
      if (inside >= total - spare && last - first < best.last - best.first) {
        best = { first, last, inside };
      }
    }
    return {
      from: low + best.first * slice,
      to: best.last === SLICES - 1 ? high : low + (best.last + 1) * slice,
      outside: total - best.inside,
    };
  }
}
