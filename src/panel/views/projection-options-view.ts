import { html, nothing, type TemplateResult } from 'lit';
import { PROJECTION_CHOICES } from '../../common/maps/projection-choice.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** The choice of projection, with what each is good for. */
export function projectionOptionsView(
  { projection, basemap, messages }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { legend, titles, notes, tiles } = messages.projection;
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${PROJECTION_CHOICES.map(
      (choice) => html`<label>
        <input
          type="radio"
          name="projection"
          .checked=${choice === projection}
          @change=${() => actions.projection.choose(choice)}
        />
        <span>${titles[choice]}<small>${notes[choice]}</small></span>
      </label>`,
    )}
    ${basemap.shown ? html`<p>${tiles}</p>` : nothing}
  </fieldset>`;
}
