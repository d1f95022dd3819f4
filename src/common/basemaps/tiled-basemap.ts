/** A tile of the usual pyramid over Web Mercator: `y` counts from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A basemap of tiles, ready to be drawn; where the tiles come from is nobody's business who draws them. */
export interface TiledBasemap {
  readonly id: string;
  /** `image`: one that browsers know. `vector`: Mapbox Vector Tiles, version 2. */
  readonly format: 'image' | 'vector';
  /** Plain text, shown on the map; empty where there is none. */
  readonly attribution: string;
  /** Zoom levels that there are tiles for. */
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Of a side, in CSS pixels. */
  readonly tileSize: number;
  /** Of images: those of a drawn map are shown with its lightness turned over in dark themes, all others as they are. */
  readonly isDrawnMap?: boolean | undefined;
  /**
   * The bytes of a tile. Rejects with an `AbortError` when the signal is aborted, and
   * with an `Error` when there is no such tile, or none for now.
   */
  load(tile: TileAddress, signal: AbortSignal): Promise<Uint8Array>;
  /** Whether the bytes of a tile could be drawn. */
  noteOutcome(isDrawn: boolean): void;
}
