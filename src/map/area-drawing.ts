import type { Disposable, Event } from '@mystratus/plugin-sdk';
import type { AreaTool, DrawnArea } from '../common/selection/area-tool.ts';
import type { SelectionMode } from '../common/selection/client-selection.ts';

/** What the user draws with. */
export interface AreaDrawingState {
  /** `undefined` while nothing is drawn: pins react, dragging moves the map. */
  readonly tool: AreaTool | undefined;
  /** What the next area does to the selection, unless Shift (add) or Alt (subtract) is held. */
  readonly mode: SelectionMode;
  /** Of the circle at hand: the one that follows the pointer, is pulled open, or was drawn last. */
  readonly radiusMiles: number;
}

/**
 * Areas drawn on the map, one after another as long as a tool is in hand, by mouse, pen, finger and keyboard. The
 * outline drawn last stays until the next one.
 */
export interface AreaDrawing extends Disposable {
  readonly state: AreaDrawingState;
  readonly onDidChange: Event<AreaDrawingState>;
  readonly onDidDraw: Event<DrawnArea>;
  /** Takes a tool in hand, and the keyboard to the map; or lays it down. */
  use(tool: AreaTool | undefined): void;
  setMode(mode: SelectionMode): void;
  /** The circle drawn last, while it is seen, is drawn again with this radius. */
  setRadius(radiusMiles: number): void;
  /** Takes the outline drawn last off the map. */
  forget(): void;
}
