import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { DistanceAnswer } from '../../../insights/answers/distance-answer.ts';
import { answerCurves } from '../../../services/insights/answer-curves.ts';
import type { PanelState } from '../../panel-state.ts';

const WIDTH = 340;
const HEIGHT = 170;
const LEFT = 38;
const RIGHT = 20;
const TOP = 10;
const BOTTOM = 24;
const SHARES = [0.6, 0.8, 0.9];

/** Cumulative curves and three distances; the same in numbers below, for those who do not see it. */
export function distancePlotView(answer: DistanceAnswer, state: PanelState): TemplateResult {
  const { messages, formats } = state;
  const { answers: words } = messages;
  const { curves, ticks, shareLabels } = answerCurves(answer, state);
  const x = (part: number) => LEFT + part * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const last = shareLabels.length - 1;
  const shareAt = (shares: readonly number[], part: number) =>
    formats.percent(shares[Math.round(part * (shares.length - 1))] ?? 0);
  return html`<figure class="plot">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${words.distance.plot}>
      ${shareLabels.map(
        (label, index) => svg`<path class="grid" d="M${LEFT} ${y(index / last)}H${WIDTH - RIGHT}" />
          <text class="side" x=${LEFT - 5} y=${y(index / last) + 4}>${label}</text>`,
      )}
      ${ticks.map(({ at, label }) => svg`<text class="foot" x=${x(at)} y=${HEIGHT - 6}>${label}</text>`)}
      ${answer.radii.map(
        (miles, index): SVGTemplateResult =>
          svg`<path class="radius" d="M${x(miles / answer.endMiles)} ${y(0)}V${y(SHARES[index] ?? 0)}H${LEFT}" />`,
      )}
      ${answer.curves.map(
        ({ weight, shares }) =>
          svg`<path class="curve ${weight}" d="M${shares
            .map((share, at) => `${x(at / (shares.length - 1)).toFixed(1)} ${y(share).toFixed(1)}`)
            .join('L')}" />`,
      )}
    </svg>
    <figcaption>
      ${answer.curves.map(({ weight }) => html`<span class="key ${weight}">${words.filters.weights[weight]}</span>`)}
    </figcaption>
    <details>
      <summary>${words.distance.numbers}</summary>
      <table class="curve-table">
        <thead><tr>
          <th scope="col">${words.distance.within}</th>
          ${curves.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr></thead>
        <tbody>${ticks.slice(1).map(
          ({ at, label }) => html`<tr>
            <th scope="row">${label}</th>
            ${curves.map(({ shares }) => html`<td>${shareAt(shares, at)}</td>`)}
          </tr>`,
        )}</tbody>
      </table>
    </details>
  </figure>`;
}
