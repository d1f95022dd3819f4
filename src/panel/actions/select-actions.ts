import type { AreaTool } from '../../common/selection/area-tool.ts';
import type { SelectionMode } from '../../common/selection/client-selection.ts';

/** Selecting on the map. */
export interface SelectActions {
  /** Takes a tool in hand; the one that is in hand is laid down. */
  toggleTool(tool: AreaTool): void;
  setMode(mode: SelectionMode): void;
  setRadius(radiusMiles: number): void;
  selectInHub(): void;
  clear(): void;
  undo(): void;
  redo(): void;
}
