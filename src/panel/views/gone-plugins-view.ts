import { html, nothing, type TemplateResult } from 'lit';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** Says that plugins have gone with what they had added, until the user has read it. */
export function gonePluginsView(
  { extensions: { gone }, messages: { extensions: words } }: PanelState,
  { extensions }: PanelActions,
): TemplateResult | typeof nothing {
  if (gone.length === 0) return nothing;
  return html`<p class="change" role="status">${words.gone(gone.join(', '))}
    <button class="link" @click=${() => extensions.forgetGone()}>${words.understood}</button></p>`;
}
