import type { TemplateResult } from 'lit';
import type { PanelActions } from './actions/panel-actions.ts';
import type { PanelState, PanelViewId } from './panel-state.ts';
import { answersView } from './views/answers/answers-view.ts';
import { tableView } from './views/table-view.ts';

/** A view of the shown map's clients that takes the map's place; `messages.views` names it. */
export interface PanelView {
  readonly id: Exclude<PanelViewId, 'map'>;
  render(state: PanelState, actions: PanelActions): TemplateResult;
}

/** In the order of their tabs, after the map's. */
export const PANEL_VIEWS: readonly PanelView[] = [
  { id: 'table', render: tableView },
  { id: 'answers', render: answersView },
];
