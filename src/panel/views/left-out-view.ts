import { html, nothing, type TemplateResult } from 'lit';
import type { CoveragePart } from '../../common/coverage/coverage.ts';
import type { Messages } from '../../common/messages/messages.ts';
import type { LeftOutGroup } from '../../services/map-request/map-state.ts';
import type { PanelActions } from '../actions/panel-actions.ts';

/** A list this long is read by selecting its rows in the hub, not in a panel. */
const SHOWN_PER_REASON = 50;

/**
 * Clients that are not on the map, or whose address contradicts itself, by reason with its repair. Hundreds of entries
 * are made when somebody opens them, and not with every map.
 */
export function leftOutView(
  groups: readonly LeftOutGroup[],
  isOpen: boolean,
  messages: Messages,
  actions: PanelActions,
): TemplateResult {
  if (groups.length === 0) return html`<p class="detail">${messages.leftOut.none}</p>`;
  const total = groups.reduce((sum, { clients }) => sum + clients.length, 0);
  return html`<details ?open=${isOpen} @toggle=${(event: Event) => actions.frame.openLeftOut(isOpened(event))}>
    <summary>${messages.leftOut.title(total)}</summary>
    ${isOpen ? groups.map((group) => groupView(group, messages, actions)) : nothing}
  </details>`;
}

function isOpened({ target }: Event): boolean {
  return target instanceof HTMLDetailsElement && target.open;
}

function groupView(
  { reason, clients }: LeftOutGroup,
  { leftOut, clients: clientCount }: Messages,
  actions: PanelActions,
): TemplateResult {
  const part: CoveragePart =
    reason === 'address-check' ? { kind: 'address-check' } : { kind: 'reason', reason };
  const rest = clients.length - SHOWN_PER_REASON;
  return html`<section>
    <h4>
      ${leftOut.reasons[reason]}: ${clientCount(clients.length)}
      <button class="link" @click=${() => actions.map.selectPart(part)}>${leftOut.select}</button>
    </h4>
    <p>${leftOut.repairs[reason]}</p>
    <ul>
      ${clients.slice(0, SHOWN_PER_REASON).map(
        ({ client, name, detail }) => html`<li>
          <button class="link" title=${leftOut.open(name)} @click=${() => actions.map.openClient(client)}>
            ${name || leftOut.unnamed}</button>${detail ? html` <span class="detail">${detail}</span>` : nothing}
          · <button class="link" @click=${() => actions.placing.place(client, name)}>${leftOut.place}</button>
        </li>`,
      )}
      ${rest > 0 ? html`<li class="detail">${leftOut.more(rest)}</li>` : nothing}
    </ul>
  </section>`;
}
