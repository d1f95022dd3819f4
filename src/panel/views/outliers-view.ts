import { html, nothing, type TemplateResult } from 'lit';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** Those who would make the map of everybody else small, and the way to them. */
export function outliersView(
  { outlierCount, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult {
  return html`<div class=${outlierCount > 0 ? 'outliers' : ''}>
    <p role="status">${outlierCount > 0 ? words.outliers(outlierCount) : nothing}</p>
    ${
      outlierCount > 0
        ? html`<button class="link" @click=${() => heat.showOutliers()}>${words.showAll}</button>`
        : nothing
    }
  </div>`;
}
