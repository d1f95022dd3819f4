import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { milesPer } from '../../../common/geo/distance-units.ts';
import type { DistanceAnswer } from '../../../insights/answers/distance-answer.ts';
import type { PanelState } from '../../panel-state.ts';

const WIDTH = 340;
const HEIGHT = 170;
const LEFT = 38;
const RIGHT = 20;
const TOP = 10;
const BOTTOM = 24;
const SHARES = [0.6, 0.8, 0.9];

/**
 * Two cumulative curves and three distances. Drawn here: a plotting library would weigh more than the rest of the view,
 * and these are two paths. The table says the same to those who do not see it.
 */
export function distancePlotView(
  { curves, radii, endMiles }: DistanceAnswer,
  { messages, formats, distanceUnit }: PanelState,
): TemplateResult {
  const { answers: words } = messages;
  const x = (miles: number) => LEFT + (miles / endMiles) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const end = endMiles / milesPer(distanceUnit);
  const step = tickStep(end);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return html`<figure class="plot">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${words.distance.plot}>
      ${[0, 0.2, 0.4, 0.6, 0.8, 1].map(
        (share) => svg`<path class="grid" d="M${LEFT} ${y(share)}H${WIDTH - RIGHT}" />
          <text class="side" x=${LEFT - 5} y=${y(share) + 4}>${formats.percent(share)}</text>`,
      )}
      ${ticks.map((tick) => {
        const miles = tick * milesPer(distanceUnit);
        return svg`<text class="foot" x=${x(miles)} y=${HEIGHT - 6}>${
          tick === 0 ? '0' : formats.distance(miles)
        }</text>`;
      })}
      ${radii.map(
        (miles, index): SVGTemplateResult =>
          svg`<path class="radius" d="M${x(miles)} ${y(0)}V${y(SHARES[index] ?? 0)}H${LEFT}" />`,
      )}
      ${curves.map(
        ({ weight, shares }) =>
          svg`<path class="curve ${weight}" d="M${shares
            .map(
              (share, at) =>
                `${x((endMiles * at) / (shares.length - 1)).toFixed(1)} ${y(share).toFixed(1)}`,
            )
            .join('L')}" />`,
      )}
    </svg>
    <figcaption>
      ${curves.map(({ weight }) => html`<span class="key ${weight}">${words.filters.weights[weight]}</span>`)}
    </figcaption>
  </figure>`;
}

/** Four to eight round steps. */
function tickStep(end: number): number {
  const decade = 10 ** Math.floor(Math.log10(end / 4));
  return decade * ([1, 2, 5].findLast((step) => step * decade <= end / 4) ?? 1);
}
