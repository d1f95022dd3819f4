import type { SelectionMode } from './client-selection.ts';
import type { MapArea } from './map-area.ts';

/** How an area is drawn. */
export const AREA_TOOLS = ['lasso', 'rectangle', 'radius'] as const;
export type AreaTool = (typeof AREA_TOOLS)[number];

/** An area that somebody has finished drawing, and what it does to the selection. */
export interface DrawnArea {
  readonly area: MapArea;
  readonly mode: SelectionMode;
  /** It is the area drawn last with another radius, and takes its place. */
  readonly adjusts: boolean;
}
