import { nothing, type TemplateResult } from 'lit';
import type { PanelActions } from './actions/panel-actions.ts';
import type { PanelCard, PanelState } from './panel-state.ts';
import { PANEL_TOOLS } from './panel-tools.ts';
import { pickingSiteView } from './views/answers/site-choice-view.ts';
import { cardView } from './views/card-view.ts';
import { placedView, placingView } from './views/placing-views.ts';
import { refineCardView } from './views/refine-views.ts';
import { usageCardView } from './views/usage-card-view.ts';

/** The one card that the user has opened. */
export function openCardView(
  card: PanelCard,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const { messages } = state;
  switch (card.kind) {
    case 'tool': {
      const tool = PANEL_TOOLS.find(({ id }) => id === card.tool);
      if (!tool) return nothing;
      const title = messages.tools[card.tool];
      return cardView(
        { title, name: tool.id, body: tool.render(state, actions) },
        messages,
        actions,
      );
    }
    case 'refine':
      return refineCardView(state, actions);
    case 'usage':
      return usageCardView(state, actions);
    case 'picking-site':
      return pickingSiteView(messages, actions);
    case 'placing':
      return placingView(card.name, messages, actions);
    case 'placed':
      return placedView(card, messages, actions);
  }
}
