import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type {
  ConfirmingState,
  FailedState,
  RefusedState,
  WorkingState,
} from '../../services/map-request/map-state.ts';
import type { PanelActions } from '../panel-actions.ts';

/** Before the first map of a hub. */
export function idleView({ idle }: Messages): TemplateResult {
  return html`<div class="card quiet"><h3>${idle.title}</h3><p>${idle.text}</p></div>`;
}

export function workingView(
  step: WorkingState['step'] | 'drawing',
  { working }: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="card working">
    <p><span class="spinner" aria-hidden="true"></span>${working[step]}</p>
    <button class="secondary" @click=${actions.cancel}>${working.cancel}</button>
  </div>`;
}

/** The quote is above what may be made unasked: says the price, asks. */
export function confirmView(
  { quote }: ConfirmingState,
  { confirm, quote: quoteText }: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="card" role="alertdialog" aria-labelledby="confirm-title" aria-describedby="confirm-text">
    <h3 id="confirm-title">${confirm.title(quote.requests)}</h3>
    <p id="confirm-text">
      ${quoteText(quote)}${quote.passedCap === undefined ? '' : html`<br />${confirm.passesCap(quote.passedCap)}`}
    </p>
    <div class="buttons">
      <button class="primary" data-first-focus @click=${actions.confirm}>${confirm.accept}</button>
      <button class="secondary" @click=${actions.cancel}>${confirm.decline}</button>
    </div>
  </div>`;
}

export function refusedView(
  { kind, clientCount, alternative }: RefusedState,
  { refused }: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="card" role="alert">
    <h3>${refused.title(kind.title, kind.clientLimit)}</h3>
    <p>${refused.text(clientCount)}</p>
    ${
      alternative
        ? html`<button class="primary" @click=${() => actions.makeMap(alternative.id)}>
          ${refused.alternative(alternative.title)}
        </button>`
        : ''
    }
  </div>`;
}

export function failedView(
  { kind, error }: FailedState,
  { failed }: Messages,
  actions: PanelActions,
): TemplateResult {
  const reason = error instanceof Error ? error.message : String(error);
  return html`<div class="card" role="alert">
    <h3>${failed.title}</h3>
    <p>${failed.text(reason)}</p>
    <button class="primary" @click=${() => actions.makeMap(kind.id)}>${failed.retry}</button>
  </div>`;
}
