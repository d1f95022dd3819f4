import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';

/** Weighted points: parallel arrays, degrees. */
export interface WeightedPlaces {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly weights: Float64Array;
}

/** The places in a cell of a radius by a radius. */
export interface Neighbourhood {
  readonly mass: number;
  /** Their centre of mass, radians. */
  readonly lon: number;
  readonly lat: number;
}

const RADIANS = Math.PI / 180;
/** Buckets of longitude within a row; only their order matters, not their width. */
const COLUMNS = 1024;

/**
 * Places sorted into rows one radius high and, within a row, from west to east: two counting sorts, so that
 * building costs a few nanoseconds a place and a question about one radius touches three rows.
 */
export class PlaceIndex {
  /** Radians, in index order. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** Of the latitudes. */
  readonly cosines: Float64Array;
  readonly weights: Float64Array;
  /** Which of the given places each one is. */
  readonly order: Int32Array;
  readonly neighbourhoods: readonly Neighbourhood[];
  private readonly rowStarts: Int32Array;
  private readonly columns: Uint16Array;
  private readonly south: number;
  private readonly west: number;
  private readonly columnWidth: number;
  private readonly rowHeight: number;

  constructor(
    places: WeightedPlaces,
    readonly radiusMiles: number,
  ) {
    const count = places.lons.length;
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < count; i += 1) {
      const lon = at(places.lons, i) * RADIANS;
      const lat = at(places.lats, i) * RADIANS;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
    this.south = count === 0 ? 0 : south;
    this.west = count === 0 ? 0 : west;
    this.columnWidth = Math.max((east - west) / (COLUMNS - 1), Number.MIN_VALUE);
    this.rowHeight = radiusMiles / EARTH_RADIUS_MILES;
    const rowCount = count === 0 ? 0 : Math.floor((north - south) / this.rowHeight) + 1;

    const everyPlace = new Int32Array(count);
    const columnOf = new Uint16Array(count);
    const rowOf = new Int32Array(count);
    for (let i = 0; i < count; i += 1) {
      everyPlace[i] = i;
      columnOf[i] = this.column(at(places.lons, i) * RADIANS);
      rowOf[i] = this.row(at(places.lats, i) * RADIANS);
    }
    const byColumn = countingSort(everyPlace, columnOf, COLUMNS).order;
    const { order, starts } = countingSort(byColumn, rowOf, rowCount);
    this.rowStarts = starts;
    this.order = order;
    this.lons = new Float64Array(count);
    this.lats = new Float64Array(count);
    this.cosines = new Float64Array(count);
    this.weights = new Float64Array(count);
    this.columns = new Uint16Array(count);
    for (let i = 0; i < count; i += 1) {
      const place = at(order, i);
      const lat = at(places.lats, place) * RADIANS;
      this.lons[i] = at(places.lons, place) * RADIANS;
      this.lats[i] = lat;
      this.cosines[i] = Math.cos(lat);
      this.weights[i] = at(places.weights, place);
      this.columns[i] = at(columnOf, place);
    }
    this.neighbourhoods = this.groupNeighbourhoods();
  }

  get count(): number {
    return this.lons.length;
  }

  /** Calls back with ranges of the sorted arrays that hold every place of a box (radians), and some around it. */
  forEachRange(
    box: { west: number; east: number; south: number; north: number },
    visit: (start: number, end: number) => void,
  ): void {
    if (this.count === 0) return;
    const firstRow = Math.max(0, this.row(box.south));
    const lastRow = Math.min(this.rowStarts.length - 2, this.row(box.north));
    const firstColumn = this.column(box.west);
    const lastColumn = this.column(box.east);
    for (let row = firstRow; row <= lastRow; row += 1) {
      const rowStart = at(this.rowStarts, row);
      const rowEnd = at(this.rowStarts, row + 1);
      const start = firstAtLeast(this.columns, firstColumn, rowStart, rowEnd);
      const end = firstAtLeast(this.columns, lastColumn + 1, start, rowEnd);
      if (end > start) visit(start, end);
    }
  }

  private groupNeighbourhoods(): readonly Neighbourhood[] {
    const groups: { mass: number; lon: number; lat: number }[] = [];
    for (let row = 0; row < this.rowStarts.length - 1; row += 1) {
      const inRow = new Map<number, { mass: number; lon: number; lat: number }>();
      for (let i = at(this.rowStarts, row); i < at(this.rowStarts, row + 1); i += 1) {
        const [lon, lat, mass] = [at(this.lons, i), at(this.lats, i), at(this.weights, i)];
        const column = Math.floor((lon * at(this.cosines, i)) / this.rowHeight);
        const group = inRow.get(column);
        if (!group) {
          inRow.set(column, { mass, lon, lat });
          continue;
        }
        group.mass += mass;
        const share = group.mass > 0 ? mass / group.mass : 0;
        group.lon += (lon - group.lon) * share;
        group.lat += (lat - group.lat) * share;
      }
      groups.push(...inRow.values());
    }
    return groups;
  }

  private row(lat: number): number {
    return Math.floor((lat - this.south) / this.rowHeight);
  }

  private column(lon: number): number {
    const column = Math.floor((lon - this.west) / this.columnWidth);
    return Math.min(COLUMNS - 1, Math.max(0, column));
  }
}

/** A stable sort of `items` by small integer keys, with the start of each key's run. */
function countingSort(
  items: Int32Array,
  keys: Uint16Array | Int32Array,
  keyCount: number,
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(keyCount + 1);
  for (const item of items) starts[at(keys, item) + 1] = at(starts, at(keys, item) + 1) + 1;
  for (let key = 0; key < keyCount; key += 1)
    starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const next = starts.slice();
  const order = new Int32Array(items.length);
  for (const item of items) {
    const key = at(keys, item);
    const position = at(next, key);
    order[position] = item;
    next[key] = position + 1;
  }
  return { order, starts };
}

function firstAtLeast(sorted: Uint16Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An element that is known to be there. */
function at(array: { readonly [index: number]: number }, index: number): number {
  return array[index] ?? Number.NaN;
}
