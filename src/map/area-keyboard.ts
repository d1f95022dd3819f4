import type { Disposable } from '@mystratus/plugin-sdk';
import type { AreaTool } from '../common/selection/area-tool.ts';

/** What keys do with areas. */
export interface AreaKeys {
  readonly tool: AreaTool | undefined;
  /** A shape is under way. */
  readonly isBegun: boolean;
  /** Takes a tool in hand; its shape follows the crosshair. */
  useAtCrosshair(tool: AreaTool): void;
  layDown(): void;
  /** What the crosshair is at becomes a corner, or ends the shape. */
  accept(event: KeyboardEvent): void;
  takeBack(): void;
  abandon(): void;
  /** To the next greater (`1`) or smaller (`-1`) of the usual radii. */
  resize(direction: 1 | -1): void;
  /** The crosshair moves. */
  moveOn(): void;
}

const TOOL_BY_KEY: Readonly<Record<string, AreaTool>> = { l: 'lasso', b: 'rectangle', r: 'radius' };

/** Keys on the map that draw areas, before the map takes them to zoom and to choose pins. */
export class AreaKeyboard implements Disposable {
  constructor(
    private readonly root: HTMLElement,
    private readonly keys: AreaKeys,
  ) {
    root.addEventListener('keydown', this.take, { capture: true });
  }

  dispose(): void {
    this.root.removeEventListener('keydown', this.take, { capture: true });
  }

  private readonly take = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey } = event;
    if (target !== this.root || ctrlKey || metaKey) return;
    const isDrawing = this.keys.tool !== undefined;
    if (this.choose(event) || (isDrawing && this.draw(event))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (isDrawing && key.startsWith('Arrow')) {
      this.keys.moveOn();
    }
  };

  private choose({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const tool = TOOL_BY_KEY[key.toLowerCase()];
    if (!tool || altKey || shiftKey) return false;
    this.keys.useAtCrosshair(tool);
    return true;
  }

  private draw(event: KeyboardEvent): boolean {
    const { keys } = this;
    switch (event.key) {
      case 'Enter':
        keys.accept(event);
        return true;
      case 'Escape':
        if (keys.isBegun) keys.abandon();
        else keys.layDown();
        return true;
      case 'Backspace':
        keys.takeBack();
        return true;
      case '+':
      case '=':
      case '-':
        if (keys.tool !== 'radius') return false;
        keys.resize(event.key === '-' ? -1 : 1);
        return true;
      default:
        return false;
    }
  }
}
