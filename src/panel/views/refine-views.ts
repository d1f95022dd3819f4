import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { NetworkState } from '../../services/connectivity/network-status.ts';
import type { RefinementState } from '../../services/refinement/refinement-session.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What could be sharper, as one button; or what waits for the network. */
export function refineButtonView(
  { offer, progress }: RefinementState,
  network: NetworkState,
  { refine }: Messages,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (progress || offer.addressCount > 0) {
    const text = refine.open(progress?.addressCount ?? offer.addressCount);
    return html`<button class="link" @click=${() => actions.frame.openCard({ kind: 'refine' })}>${text}</button>`;
  }
  const { refusal, waitingReports } = network;
  const addressCount = refusal === undefined ? 0 : offer.waitingCount;
  if (addressCount === 0 && waitingReports === 0) return nothing;
  return html`<span class="detail">${refine.waiting(addressCount, waitingReports)}</span>`;
}

/** What is sent and to whom, before it is sent; progress and a way out while it is. */
export function refineCardView(
  { refinement, network, messages: { refine } }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { offer, progress, failure } = refinement;
  if (progress) {
    const { askedCount, addressCount, refinedCount } = progress;
    return html`<div class="card notice" role="status">
      <p>${refine.progress(askedCount, addressCount, refinedCount)}</p>
      ${network.refusal ? html`<p>${refine.paused}</p>` : nothing}
      <progress max=${addressCount} .value=${askedCount}></progress>
      <button class="secondary" @click=${() => actions.refine.stop()}>${refine.stop}</button>
    </div>`;
  }
  return html`<div class="card" role="dialog" aria-labelledby="refine-title">
    <h3 id="refine-title">${refine.title(offer.addressCount)}</h3>
    ${offer.providers.map(
      ({ title, sends, givenBy }) =>
        html`<p>${
          givenBy === undefined
            ? refine.sends(sends.parts, title, sends.origin ?? '')
            : refine.gives(sends.parts, title, givenBy, sends.origin)
        }</p>`,
    )}
    <p>${refine.free}</p>
    ${failure ? html`<p role="alert">${refine.failed(failure)}</p>` : nothing}
    <div class="buttons">
      <button
        class="primary"
        data-first-focus
        ?disabled=${offer.addressCount === 0}
        @click=${() => actions.refine.start()}
      >${refine.start}</button>
      <button class="secondary" @click=${() => actions.frame.closeCard()}>${refine.later}</button>
    </div>
  </div>`;
}
