import type { LonLat } from '../geo/lon-lat.ts';

/** A studio on the map, with the rings around it. */
export interface StudioMark extends LonLat {
  readonly name: string;
  /** Known by zip or town only: drawn hollow. */
  readonly isRough: boolean;
  /** Great-circle distance of each ring, and what stands at it. */
  readonly rings: readonly { readonly radiusMiles: number; readonly label: string }[];
}
