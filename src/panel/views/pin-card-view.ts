import { html, nothing, type TemplateResult } from 'lit';
import { totalsOf } from '../../common/tables/place-table.ts';
import type { PinDetails, PinnedClient } from '../../services/map-request/map-request-service.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState, PinCardState } from '../panel-state.ts';
import { styled } from '../styled.ts';
import { moveInList } from './list-keyboard.ts';
import { groupSymbol } from './pin-legend-view.ts';

/** A list this long is searched, or read by selecting its rows in the hub. */
const SHOWN_CLIENTS = 200;
/** A list longer than this can be searched. */
const SEARCHABLE = 20;
/** Half the width of the widest tip, and the height of the tallest above its pin: so that none leaves the map. */
const TIP_REACH_PX = 122;
const TIP_HEIGHT_PX = 96;

/** What stands at the pins pointed at or chosen. A chosen card stays and can be acted on. */
export function pinCardView(
  card: PinCardState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { target } = card;
  const { messages, measures } = state;
  const details = actions.pins.describe(target.pinIds);
  const count = messages.pins.count(details);
  const title = details.label || count;
  const clients = details.clients.map(({ client }) => client);
  const known = measures.phase === 'known' ? measures.measures : undefined;
  const figures = messages.pins.figures(totalsOf(clients, known));
  if (!card.isHeld) {
    const position = {
      left: `clamp(${TIP_REACH_PX}px, ${target.x}px, calc(100% - ${TIP_REACH_PX}px))`,
      top: `${target.y}px`,
    };
    const side = target.y < TIP_HEIGHT_PX ? 'below' : '';
    return html`<div class="pin-card tip ${side}" ${styled(position)}>
      <strong>${title}</strong>
      ${details.label ? html`<br /><span class="detail">${count}</span>` : nothing}
      ${figures ? html`<br /><span class="detail">${figures}</span>` : nothing}
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
      ${figures ? html`<br />${figures}` : nothing}
    </p>
    ${clientList(details, card.search, state, actions)}
  </div>`;
}

function clientList(
  { clients }: PinDetails,
  search: string,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { leftOut, pins } = state.messages;
  const found = matching(clients, search);
  const rest = found.length - SHOWN_CLIENTS;
  return html`
    ${
      clients.length > SEARCHABLE
        ? html`<input
          type="search"
          aria-label=${pins.search}
          placeholder=${pins.search}
          .value=${search}
          @input=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) actions.pins.search(target.value);
          }}
        />`
        : nothing
    }
    <ul class="clients" @keydown=${moveInList}>
      ${found.slice(0, SHOWN_CLIENTS).map((client) => clientView(client, state, actions))}
      ${rest > 0 ? html`<li class="detail">${leftOut.more(rest)}</li>` : nothing}
      ${found.length === 0 ? html`<li class="detail">${pins.noMatch}</li>` : nothing}
    </ul>
  `;
}

function clientView(
  { client, name, address, isPlacedByHand }: PinnedClient,
  { messages: { leftOut, placing, pins }, map, colors, theme }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const index = colors.groups?.groupOfClient[client] ?? 0;
  const isColored = 'kind' in map && map.kind.recipe === 'pins-by-address';
  const group = isColored ? colors.groups?.groups[index] : undefined;
  return html`<li>
    ${
      group
        ? html`<svg class="group" viewBox="-6 -6 12 12" role="img" aria-label=${pins.group(group)}>
          ${groupSymbol(group, index, theme)}
        </svg>`
        : nothing
    }
    <button class="link" title=${leftOut.open(name)} @click=${() => actions.map.openClient(client)}>
      ${name || leftOut.unnamed}</button> <span class="detail">${address}</span>
    ${
      isPlacedByHand
        ? html`· <button class="link" @click=${() => actions.placing.takeBack(client)}>${placing.takeBack}</button>`
        : nothing
    }
  </li>`;
}

/** Clients that have every word in the name or the address. */
function matching(clients: readonly PinnedClient[], search: string): readonly PinnedClient[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return clients.filter(({ name, address }) => {
    const text = `${name} ${address}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
