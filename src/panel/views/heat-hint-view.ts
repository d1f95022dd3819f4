import { html, nothing, type TemplateResult } from 'lit';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** A radius that can be seen, where that of the map is a speck at this zoom. */
export function heatHintView(
  { radiusMiles }: HeatSummary,
  { heat: { scale }, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult | typeof nothing {
  const visible = scale?.visibleRadiusMiles;
  if (visible === undefined) return nothing;
  return html`<div class="hint">
    <p>${words.tooSmall(radiusMiles)}</p>
    <button class="link" @click=${() => heat.setRadius(visible)}>${words.useRadius(visible)}</button>
  </div>`;
}
