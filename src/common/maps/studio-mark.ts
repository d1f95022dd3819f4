import type { LonLat } from '../geo/lon-lat.ts';

/** A studio on the map, or a place that it thinks of, with the rings around it. */
export interface StudioMark extends LonLat {
  readonly name: string;
  /** Known by zip or town only: drawn hollow. */
  readonly isRough: boolean;
  /** What stands on the sign in place of a camera; blank where there is a sign of the studio already. */
  readonly letter?: string | undefined;
  /** Great-circle distance of each ring, and what stands at it. */
  readonly rings: readonly { readonly radiusMiles: number; readonly label: string }[];
}
