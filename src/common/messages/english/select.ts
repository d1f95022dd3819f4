import type { AreaTool } from '../../selection/area-tool.ts';
import type { SelectionMode } from '../../selection/client-selection.ts';
import type { EnglishWords } from './english-words.ts';

interface Totals {
  readonly clients: number;
  readonly homes: number;
  readonly sessions: number | undefined;
  readonly sales: number | undefined;
}

/** Selecting on the map, and what is selected. */
export function englishSelect({ clients, count, plural, wholeMoney }: EnglishWords) {
  return {
    region: 'Selected clients',
    tools: TOOLS,
    toolGroup: 'Draw an area',
    modeGroup: 'What the area does',
    modes: MODES,
    radius: 'Radius',
    miles: 'mi',
    kilometres: 'km',
    start: 'Choose how to draw an area; its clients are selected.',
    hints: HINTS,
    keys: KEYS,
    nothing: 'No clients are selected.',
    totals: ({ clients: selected, homes, sessions, sales }: Totals) => {
      const parts = [clients(selected)];
      // Nobody of them is on the map.
      if (homes > 0) parts.push(plural(homes, 'home', 'homes'));
      if (sessions !== undefined) parts.push(plural(sessions, 'session', 'sessions'));
      if (sales !== undefined) parts.push(`${wholeMoney(sales)} in sales`);
      return parts.join(' · ');
    },
    fromHub: 'Selected in the hub',
    offMap: (value: number) => `${count(value)} of them not on the map`,
    inHub: 'Select in hub',
    clear: 'Clear',
    undo: 'Undo',
    redo: 'Redo',
  };
}

const TOOLS: Readonly<Record<AreaTool, string>> = {
  lasso: 'Lasso',
  rectangle: 'Rectangle',
  radius: 'Radius',
};

const MODES: Readonly<Record<SelectionMode, string>> = {
  replace: 'New selection',
  add: 'Add to the selection (Shift)',
  subtract: 'Take away from the selection (Alt)',
};

const HINTS: Readonly<Record<AreaTool, string>> = {
  lasso: 'Drag around the clients.',
  rectangle: 'Drag from corner to corner.',
  radius: 'Click the middle, or drag from it.',
};

const KEYS: Readonly<Record<AreaTool, string>> = {
  lasso:
    'By keyboard: L on the map, arrow keys move the crosshair, Enter sets a corner, Backspace takes it back, Enter twice at one place closes. Shift adds, Alt takes away, Escape ends.',
  rectangle:
    'By keyboard: B on the map, arrow keys move the crosshair, Enter sets one corner and then the other. Shift adds, Alt takes away, Escape ends.',
  radius:
    'By keyboard: R on the map, arrow keys move the circle, plus and minus change its radius, Enter selects. Shift adds, Alt takes away, Escape ends.',
};
