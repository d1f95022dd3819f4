import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../../common/messages/messages.ts';
import { type DayRange, dateOf, dayOf, NO_DAY } from '../../../insights/record-history.ts';

/** A first and a last day. What is no range is not taken, and said. */
export function daysView(
  { label, messages }: { readonly label: string; readonly messages: Messages },
  { from, to }: DayRange,
  choose: (days: DayRange) => void,
): TemplateResult {
  const { change: words } = messages.answers;
  const set = (end: 'from' | 'to') => (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const day = dayOf(input.value);
    const next = end === 'from' ? { from: day, to } : { from, to: day + 1 };
    const isValid = day !== NO_DAY && next.from < next.to;
    input.setCustomValidity(isValid ? '' : words.invalid);
    if (isValid) choose(next);
    else input.reportValidity();
  };
  return html`<fieldset class="range">
    <legend>${label}</legend>
    <input type="date" aria-label=${words.from} .value=${live(dateOf(from))} @change=${set('from')} />
    <span aria-hidden="true">–</span>
    <input type="date" aria-label=${words.to} .value=${live(dateOf(to - 1))} @change=${set('to')} />
  </fieldset>`;
}
