import { html, nothing, type TemplateResult } from 'lit';
import { heatLegend, perSquareUnit } from '../../common/maps/heat-legend.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import { rampGradient } from '../../map/ramp-gradient.ts';
import type { PanelState } from '../panel-state.ts';
import { styled } from '../styled.ts';

/** What the colours of the heat map stand for, and what it says where the user points. */
export function heatLegendView(
  summary: HeatSummary,
  state: PanelState,
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
    <p class="reading">
      ${reading ? html`<strong>${reading.here}</strong> · ${reading.within}` : messages.heat.hint}
    </p>
    <p class="unseen" role="status">
      ${reading && heat.pointed?.isAtCrosshair ? `${reading.here} · ${reading.within}` : nothing}
    </p>
  </section>`;
}

function readingOf({ weight, radiusMiles }: HeatSummary, state: PanelState) {
  const { heat, messages, distanceUnit } = state;
  if (!heat.pointed) return undefined;
  const { clientCount, total } = heat.pointed;
  const density = perSquareUnit(heat.pointed.density, distanceUnit);
  return messages.heat.reading({ weight, density, distanceUnit, clientCount, total, radiusMiles });
}
