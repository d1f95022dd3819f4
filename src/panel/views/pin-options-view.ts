import { html, nothing, type TemplateResult } from 'lit';
import { COLOR_ATTRIBUTES } from '../../services/pin-colors/pin-colors.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What the pins are coloured by; on the map by address. */
export function pinOptionsView(
  { map, colors, measures, messages: { pins: words } }: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (!('kind' in map) || map.kind.recipe !== 'pins-by-address') return nothing;
  const isReading = measures.phase === 'reading' || measures.phase === 'none';
  const choices = COLOR_ATTRIBUTES.filter(
    (attribute) => colors.available.includes(attribute) || attribute === colors.attribute,
  );
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    actions.pins.colorBy(COLOR_ATTRIBUTES.find((attribute) => attribute === target.value));
  };
  return html`<label class="field">
      <span>${words.colorBy}</span>
      <select @change=${choose}>
        <option value="" ?selected=${!colors.attribute}>${words.oneColor}</option>
        ${choices.map(
          (
            attribute,
          ) => html`<option value=${attribute} ?selected=${attribute === colors.attribute}>
            ${words.attributes[attribute]}
          </option>`,
        )}
      </select>
    </label>
    ${choices.length === 0 ? html`<p class="detail">${isReading ? words.waiting : words.noAttributes}</p>` : nothing}`;
}
