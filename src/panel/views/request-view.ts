import { html, nothing, type TemplateResult } from 'lit';
import { kindTitle } from '../../common/maps/kind-title.ts';
import type { Messages } from '../../common/messages/messages.ts';
import type {
  ConfirmingState,
  FailedState,
  RefusedState,
  WorkingStep,
} from '../../services/map-request/map-state.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import { PANEL_PICTURES } from '../panel-pictures.ts';
import type { PanelState } from '../panel-state.ts';

/** What a request has come to, over the map: a question, progress, or a refusal. */
export function requestView(
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const { map, messages } = state;
  switch (map.phase) {
    case 'idle':
      return idleView(messages);
    case 'working':
      return workingView(stepText(map.step, messages), messages.working.isFree, messages, actions);
    case 'drawing':
      return workingView(messages.working.drawing(map.coverage.located), '', messages, actions);
    case 'confirming':
      return confirmView(map, messages, actions);
    case 'refused':
      return refusedView(map, messages, actions);
    case 'failed':
      return failedView(map, messages, actions);
    case 'recording':
    case 'shown':
      return map.coverage.located === 0 ? emptyView(messages, actions) : nothing;
  }
}

/** Before the first map of a hub. */
function idleView({ idle }: Messages): TemplateResult {
  return html`<div class="blank-slate">
    ${picture('map')}
    <h3>${idle.title}</h3>
    <p>${idle.text}</p>
  </div>`;
}

/** There are clients, and none of them has a place. */
function emptyView({ empty }: Messages, { frame }: PanelActions): TemplateResult {
  return html`<div class="card message">
    ${picture('empty')}
    <h3>${empty.title}</h3>
    <p>${empty.text}</p>
    <button class="primary" @click=${() => frame.openLeftOut(true)}>${empty.showWhy}</button>
  </div>`;
}

function picture(name: keyof typeof PANEL_PICTURES): TemplateResult {
  return html`<svg class="picture picture-${name}" viewBox="0 0 96 64" aria-hidden="true">${PANEL_PICTURES[name]}</svg>`;
}

function stepText(step: WorkingStep, { working }: Messages): string {
  return step.kind === 'reading' ? working.reading : working.locating(step.clientCount);
}

/** Appears when it takes longer than a moment. How long it will take is not known. */
function workingView(
  text: string,
  detail: string,
  { working }: Messages,
  { map }: PanelActions,
): TemplateResult {
  return html`<div class="card working" role="status">
    <p>${text}</p>
    <div class="bar" aria-hidden="true"></div>
    <div class="buttons">
      <span class="detail">${detail}</span>
      <button class="secondary" @click=${() => map.cancel()}>${working.cancel}</button>
    </div>
  </div>`;
}

/** The quote is above what may be made unasked: says the price, asks. */
function confirmView(
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
      <button class="primary" data-first-focus @click=${() => actions.map.confirm()}>${confirm.accept}</button>
      <button class="secondary" @click=${() => actions.map.cancel()}>${confirm.decline}</button>
    </div>
  </div>`;
}

function refusedView(
  { kind, clientCount, alternative }: RefusedState,
  messages: Messages,
  actions: PanelActions,
): TemplateResult {
  const { refused } = messages;
  return html`<div class="card message" role="alert">
    ${picture('limit')}
    <h3>${refused.title(kindTitle(kind, messages), kind.clientLimit)}</h3>
    <p>${refused.text(clientCount)}</p>
    ${
      alternative
        ? html`<button class="primary" @click=${() => actions.map.make(alternative.id)}>
          ${refused.alternative(kindTitle(alternative, messages))}
        </button>`
        : ''
    }
  </div>`;
}

function failedView(
  { kind, error }: FailedState,
  { failed }: Messages,
  actions: PanelActions,
): TemplateResult {
  const reason = error instanceof Error ? error.message : String(error);
  return html`<div class="card message" role="alert">
    ${picture('warning')}
    <h3>${failed.title}</h3>
    <p>${failed.text(reason)}</p>
    <button class="primary" @click=${() => actions.map.make(kind.id)}>${failed.retry}</button>
  </div>`;
}
