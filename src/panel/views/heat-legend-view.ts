import { html, nothing, type TemplateResult } from 'lit';
import { heatLegend, perSquareUnit } from '../../common/maps/heat-legend.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';
import { rampView } from './ramp-view.ts';

/** What the colours of the heat map stand for, and what it says where the user points. */
export function heatLegendView(
  summary: HeatSummary,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const { heat, messages, theme, distanceUnit } = state;
  if (!heat.scale || heat.scale.maximum === 0) return nothing;
  const { title, ticks, notes } = heatLegend(summary, heat.scale, distanceUnit, messages);
  const reading = readingOf(summary, state);
  return html`<section class="heat-legend" aria-label=${messages.heat.legend}>
    <h3>${title}</h3>
    ${rampView({ ticks }, theme)}
    ${notes.map((note) => html`<p class="detail">${note}</p>`)}
    ${clearerRadiusView(summary, state, actions)}
    ${reading ? html`<p class="reading"><strong>${reading.here}</strong> · ${reading.within}</p>` : nothing}
    <p class="unseen" role="status">
      ${reading && heat.pointed?.isAtCrosshair ? `${reading.here} · ${reading.within}` : nothing}
    </p>
  </section>`;
}

/** Offers a radius in place of one that is a speck or a blur at this zoom. */
function clearerRadiusView(
  { radiusMiles, minimumRadiusMiles }: HeatSummary,
  { heat: { scale }, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult | typeof nothing {
  const clearer = Math.max(scale?.clearerRadiusMiles ?? radiusMiles, minimumRadiusMiles);
  if (clearer === radiusMiles) return nothing;
  return html`<p class="offer">
    ${clearer > radiusMiles ? words.tooSmall : words.tooLarge}
    <button class="link" @click=${() => heat.setRadius(clearer)}>${words.useRadius(clearer)}</button>
  </p>`;
}

function readingOf({ weight, radiusMiles }: HeatSummary, state: PanelState) {
  const { heat, messages, distanceUnit } = state;
  if (!heat.pointed) return undefined;
  const { clientCount, total } = heat.pointed;
  const density = perSquareUnit(heat.pointed.density, distanceUnit);
  return messages.heat.reading({ weight, density, distanceUnit, clientCount, total, radiusMiles });
}
