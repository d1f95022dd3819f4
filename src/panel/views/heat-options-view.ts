import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MEASURES } from '../../common/clients/client-measures.ts';
import { milesPer } from '../../common/geo/distance-units.ts';
import {
  HEAT_WEIGHTS,
  type HeatWeight,
  LARGEST_HEAT_RADIUS,
} from '../../common/maps/heat-options.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What the heat map adds up, how far it reaches, and whether its scale is kept. */
export function heatOptionsView(
  summary: HeatSummary,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  return html`
    ${weightChoice(summary, state, actions)}
    ${radiusSlider(summary, state, actions)}
    ${scaleLock(summary, state, actions)}
  `;
}

function weightChoice(
  { weight }: HeatSummary,
  { measures, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult {
  const isTold = (choice: HeatWeight) =>
    choice === 'clients' ||
    (measures.phase === 'known' && measures.measures.measure(choice) !== undefined);
  const untold = measures.phase === 'known' ? MEASURES.filter((measure) => !isTold(measure)) : [];
  return html`<fieldset class="option">
    <legend>${words.weightGroup}</legend>
    <div class="weights">
      ${HEAT_WEIGHTS.filter(isTold).map(
        (choice) => html`<label>
          <input
            type="radio"
            name="heat-weight"
            .checked=${live(choice === weight)}
            @change=${() => heat.setWeight(choice)}
          />${words.weights[choice]}
        </label>`,
      )}
    </div>
    ${untold.length > 0 ? html`<p class="detail">${words.untold(untold)}</p>` : nothing}
    ${measures.phase === 'reading' ? html`<p class="detail">${words.measuring}</p>` : nothing}
    ${measures.phase === 'outdated' ? html`<p class="detail">${words.outdated}</p>` : nothing}
    ${measures.phase === 'failed' ? html`<p class="detail">${words.unreadable(measures.reason)}</p>` : nothing}
  </fieldset>`;
}

function radiusSlider(
  { radiusMiles, minimumRadiusMiles, widenedFromMiles, roughShare }: HeatSummary,
  { distanceUnit, formats, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult {
  const unit = milesPer(distanceUnit);
  const isRaised = minimumRadiusMiles > 1;
  const setRadius = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement)
      heat.setRadius(currentTarget.valueAsNumber * unit);
  };
  return html`<div class="option">
    <label class="between" for="heat-radius">
      <span>${words.radius}</span><output for="heat-radius">${formats.distance(radiusMiles)}</output>
    </label>
    <input
      id="heat-radius"
      type="range"
      min=${Math.ceil(minimumRadiusMiles / unit)}
      max=${Math.floor(LARGEST_HEAT_RADIUS / unit)}
      .value=${live(String(Math.round(radiusMiles / unit)))}
      aria-valuetext=${formats.distance(radiusMiles)}
      @input=${setRadius}
    />
    ${widenedFromMiles === undefined ? nothing : html`<p class="detail">${words.widened(widenedFromMiles)}</p>`}
    ${isRaised ? html`<p class="detail">${words.minimum(roughShare, minimumRadiusMiles)}</p>` : nothing}
  </div>`;
}

function scaleLock(
  { lockedMaximum, radiusMiles }: HeatSummary,
  { heat: { scale }, messages: { heat: words } }: PanelState,
  { heat }: PanelActions,
): TemplateResult {
  const isLocked = lockedMaximum !== undefined;
  const toggle = () =>
    heat.lockScale(isLocked || !scale ? undefined : { maximum: scale.end, radiusMiles });
  return html`<div class="option">
    <label class="check">
      <input
        type="checkbox"
        aria-describedby="heat-lock-hint"
        .checked=${live(isLocked)}
        ?disabled=${!scale}
        @change=${toggle}
      />${words.lock}
    </label>
    <p class="detail" id="heat-lock-hint">${words.lockHint}</p>
  </div>`;
}
