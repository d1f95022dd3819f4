import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { heatLegend } from '../../../common/maps/heat-legend.ts';
import { COMPARED_RADII, SIDES } from '../../../services/insights/answer-choices.ts';
import { sideWords } from '../../../services/insights/answer-words.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { rampView } from '../ramp-view.ts';
import { selectView } from './choice-control.ts';

/** Two heat maps with one legend, side by side where there is room. */
export function comparedMapsView(
  { sides, heat }: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (!sides || !heat) return nothing;
  const { messages, formats } = state;
  return html`<section class="compared" aria-label=${messages.answers.change.maps}>
    ${SIDES.map(
      (side) => html`<figure>
        <figcaption>${sideWords(sides[side], messages, formats)}</figcaption>
        <div class="slot" ${ref(actions.answers.mapSlots[side])}></div>
      </figure>`,
    )}
    ${legendView(heat, state, actions)}
  </section>`;
}

function legendView(
  { weight, weightCap }: NonNullable<AnswersState['heat']>,
  { comparedScale, messages, formats, theme, distanceUnit }: PanelState,
  { answers }: PanelActions,
): TemplateResult | typeof nothing {
  if (!comparedScale || comparedScale.maximum === 0) return nothing;
  const { radiusMiles } = comparedScale;
  const summary = { weight, radiusMiles, weightCap, roughShare: 0 };
  const radii = [...new Set([...COMPARED_RADII, radiusMiles])].sort((a, b) => a - b);
  const { title, ticks, notes } = heatLegend(summary, comparedScale, distanceUnit, messages);
  return html`<div class="scale">
    <h4>${title}</h4>
    <div class="heat-scale">
      ${rampView({ ticks }, theme)}
    </div>
    ${selectView(
      messages.answers.change.radius,
      String(radiusMiles),
      radii.map((radius) => ({ value: String(radius), label: formats.distance(radius) })),
      (value) => answers.choose({ comparedRadius: Number(value) }),
    )}
    <p class="detail">${[messages.answers.change.maps, ...notes.slice(1)].join(' · ')}</p>
  </div>`;
}
