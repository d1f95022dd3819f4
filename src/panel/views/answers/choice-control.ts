import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of some values, with a label. */
export function selectView(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
  };
  return html`<label class="pick"><span>${label}</span>
    <select .value=${live(value)} @change=${change}>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select></label>`;
}

/** One of two or three, side by side. */
export function segmentsView<T extends string>(
  label: string,
  value: T,
  choices: readonly { readonly value: T; readonly label: string }[],
  choose: (value: T) => void,
): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${choices.map(
      (choice) => html`<button
        aria-pressed=${choice.value === value}
        @click=${() => choose(choice.value)}
      >${choice.label}</button>`,
    )}
  </div>`;
}
