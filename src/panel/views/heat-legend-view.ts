import { html, nothing, type TemplateResult } from 'lit';
import { heatLegend, perSquareUnit } from '../../common/maps/heat-legend.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import { rampGradient } from '../../map/ramp-gradient.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';
import { styled } from '../styled.ts';

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
    <div class="ramp" ${styled({ background: rampGradient(theme) })}></div>
    <ol class="ticks">
      ${ticks.map(
        ({ text, position }) => html`<li ${styled({ left: `${position * 100}%` })}>${text}</li>`,
      )}
    </ol>
    ${notes.map((note) => html`<p class="detail">${note}</p>`)}
    ${speckView(state, actions)}
    ${reading ? html`<p class="reading"><strong>${reading.here}</strong> · ${reading.within}</p>` : nothing}
    <p class="unseen" role="status">
      ${reading && heat.pointed?.isAtCrosshair ? `${reading.here} · ${reading.within}` : nothing}
    </p>
  </section>`;
}

/** Offers a radius that can be seen, where that of the map is a speck at this zoom. */
function speckView(
  { heat: { scale }, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult | typeof nothing {
  const visible = scale?.visibleRadiusMiles;
  if (visible === undefined) return nothing;
  return html`<p class="speck">
    ${words.tooSmall}
    <button class="link" @click=${() => heat.setRadius(visible)}>${words.useRadius(visible)}</button>
  </p>`;
}

function readingOf({ weight, radiusMiles }: HeatSummary, state: PanelState) {
  const { heat, messages, distanceUnit } = state;
  if (!heat.pointed) return undefined;
  const { clientCount, total } = heat.pointed;
  const density = perSquareUnit(heat.pointed.density, distanceUnit);
  return messages.heat.reading({ weight, density, distanceUnit, clientCount, total, radiusMiles });
}
