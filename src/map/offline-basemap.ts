import type { LonLat } from '../common/geo/lon-lat.ts';

/** The basemap that needs no network, as data. Decoded when a part is first asked for. */
export interface OfflineBasemap {
  /** Countries but the United States. A group's lines: to other countries, along the coast, between provinces. */
  readonly world: BasemapTopology;
  /** States and territories. A group's lines: to other states, between counties, along the coast. */
  readonly states: BasemapTopology;
  /** Three groups: lakes to draw below the land of the states, lakes to draw above it, rivers as lines. */
  readonly water: BasemapTopology;
  readonly names: BasemapNames;
  readonly counties: BasemapCounties;
  readonly places: BasemapPlaces;
}

/**
 * Areas and lines made of shared arcs. Longitudes of the eastern hemisphere are counted westward past the date line
 * where that keeps the United States in one piece.
 */
export interface BasemapTopology {
  /** Of every vertex, arc by arc, in degrees. */
  readonly lons: Float32Array;
  readonly lats: Float32Array;
  /** The first zoom level that shows a vertex. */
  readonly zooms: Uint8Array;
  /** Where each arc begins; one more than there are arcs. */
  readonly arcStarts: Uint32Array;
  readonly groups: readonly BasemapGroup[];
}

/** Indexes of arcs; of rings, `~index` is an arc to be followed backward. */
export interface BasemapGroup {
  readonly rings: readonly Int32Array[];
  readonly lines: readonly Int32Array[];
}

export interface BasemapNames {
  readonly states: readonly StateName[];
  readonly countries: readonly AreaName[];
  readonly waters: readonly AreaName[];
}

export interface StateName extends LonLat {
  readonly name: string;
  /** Two letters, for where the name has no room. */
  readonly postalCode: string;
  /** Degrees of longitude that are free for the name. */
  readonly widthDegrees: number;
}

export interface AreaName extends LonLat {
  readonly name: string;
  readonly firstZoom: number;
  readonly lastZoom: number;
}

/** Columns; longitudes and latitudes in degrees. */
export interface BasemapCounties {
  readonly lons: Float32Array;
  readonly lats: Float32Array;
  readonly widthDegrees: Float32Array;
  readonly names: readonly string[];
}

/** Columns, greatest places first. */
export interface BasemapPlaces {
  readonly lons: Float32Array;
  readonly lats: Float32Array;
  /** Four classes for each doubling of 1,000 people: 0 up to 1,000, 4 about 2,000, 40 about a million. */
  readonly sizes: Uint8Array;
  /** 0 town, 1 capital of a state, 2 of a country; 4 more for those abroad. */
  readonly kinds: Uint8Array;
  readonly names: readonly string[];
}

/** Zip codes as numbers, with the point of each. */
export interface ZipPoints {
  readonly size: number;
  zipAt(slot: number): number;
  lonAt(slot: number): number;
  latAt(slot: number): number;
  /** The zip has an area of delivery; others are post office boxes and single buildings. */
  hasAreaAt(slot: number): boolean;
}
