import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { PanelActions } from './actions/panel-actions.ts';
import { PANEL_ICONS } from './panel-icons.ts';
import type { PanelState, PanelToolId } from './panel-state.ts';
import { exportCardView } from './views/export-card-view.ts';
import { optionsView } from './views/options-view.ts';
import { selectView } from './views/select-view.ts';

/** A card that a button of the toolbar opens over the shown map; `messages.tools` names both. */
export interface PanelTool {
  readonly id: PanelToolId;
  /** 16 × 16, drawn in `currentcolor`. */
  readonly icon: SVGTemplateResult;
  /** What stands on the card, under its title. */
  render(state: PanelState, actions: PanelActions): TemplateResult;
}

/** In the order of their buttons. */
export const PANEL_TOOLS: readonly PanelTool[] = [
  { id: 'options', icon: PANEL_ICONS.options, render: optionsView },
  { id: 'select', icon: PANEL_ICONS.select, render: selectView },
  { id: 'export', icon: PANEL_ICONS.export, render: exportCardView },
];
