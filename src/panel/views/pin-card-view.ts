import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Messages } from '../../common/messages/messages.ts';
import type { PanelActions } from '../panel-actions.ts';
import type { PinCardState } from '../panel-state.ts';

const SHOWN_CLIENTS = 200;

/** The clients at the pins pointed at or chosen. A chosen card stays and can be acted on. */
export function pinCardView(
  { target, isHeld }: PinCardState,
  messages: Messages,
  actions: PanelActions,
): TemplateResult {
  const { pins } = messages;
  const clients = actions.clientsAt(target.pinIds);
  const position = { left: `${target.x}px`, top: `${target.y}px` };
  const title = html`<strong>${pins.title(target.pinIds.length, clients.length)}</strong>`;
  if (!isHeld) {
    return html`<div class="pin-card tip" style=${styleMap(position)}>
      ${title}<br /><span class="detail">${clients[0]?.address}</span>
    </div>`;
  }
  return html`<div class="pin-card" role="dialog" aria-label=${pins.title(target.pinIds.length, clients.length)}>
    <header>
      ${title}
      <button class="link" @click=${() => actions.selectPins(target.pinIds)}>${pins.select}</button>
      <button class="icon" aria-label=${pins.close} @click=${actions.closePins}>✕</button>
    </header>
    <ul>
      ${clients.slice(0, SHOWN_CLIENTS).map(
        ({ client, name, address }) => html`<li>
          <button class="link" title=${messages.leftOut.open(name)} @click=${() => actions.openClient(client)}>
            ${name || messages.leftOut.unnamed}</button> <span class="detail">${address}</span>
        </li>`,
      )}
      ${
        clients.length > SHOWN_CLIENTS
          ? html`<li class="detail">${messages.leftOut.more(clients.length - SHOWN_CLIENTS)}</li>`
          : nothing
      }
    </ul>
  </div>`;
}
