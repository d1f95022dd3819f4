import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { PinDetails } from '../../services/map-request/map-request-service.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PinCardState } from '../panel-state.ts';
import { placedAt } from '../placed-at.ts';

/** A list this long is read by selecting its rows in the hub, not in a card. */
const SHOWN_CLIENTS = 200;

/** What stands at the pins pointed at or chosen. A chosen card stays and can be acted on. */
export function pinCardView(
  { target, isHeld }: PinCardState,
  messages: Messages,
  actions: PanelActions,
): TemplateResult {
  const details = actions.pins.describe(target.pinIds);
  const count = messages.pins.count(details);
  const title = details.label || count;
  if (!isHeld) {
    return html`<div class="pin-card tip" ${placedAt(target.x, target.y)}>
      <strong>${title}</strong>
      ${details.label ? html`<br /><span class="detail">${count}</span>` : nothing}
    </div>`;
  }
  return html`<div class="pin-card" role="dialog" aria-label=${title}>
    <header>
      <strong>${title}</strong>
      <button class="icon" aria-label=${messages.card.close} @click=${() => actions.pins.close()}>✕</button>
    </header>
    <p class="detail">
      ${details.label ? html`${count} · ` : nothing}
      <button class="link" @click=${() => actions.pins.select(target.pinIds)}>${messages.pins.select}</button>
    </p>
    ${clientList(details, messages, actions)}
  </div>`;
}

function clientList(
  { clients }: PinDetails,
  { leftOut, placing }: Messages,
  actions: PanelActions,
): TemplateResult {
  const rest = clients.length - SHOWN_CLIENTS;
  return html`<ul>
    ${clients.slice(0, SHOWN_CLIENTS).map(
      ({ client, name, address, isPlacedByHand }) => html`<li>
        <button class="link" title=${leftOut.open(name)} @click=${() => actions.map.openClient(client)}>
          ${name || leftOut.unnamed}</button> <span class="detail">${address}</span>
        ${
          isPlacedByHand
            ? html`· <button class="link" @click=${() => actions.placing.takeBack(client)}>${placing.takeBack}</button>`
            : nothing
        }
      </li>`,
    )}
    ${rest > 0 ? html`<li class="detail">${leftOut.more(rest)}</li>` : nothing}
  </ul>`;
}
