import { html, nothing, type TemplateResult } from 'lit';
import { selectionTotals } from '../../common/selection/selection-totals.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/**
 * How many clients are selected, over the map, while the card that says it is closed. The line stays in the document
 * from the start: a live region that arrives full is not read out.
 */
export function selectionBarView(state: PanelState, { select, map }: PanelActions): TemplateResult {
  const { messages, selection } = state;
  const { select: words } = messages;
  const isInCard = isSelectCardOpen(state);
  const isShown = selection.clients.length > 0 && !isInCard;
  return html`<div class=${isShown ? 'selection-bar' : ''}>
    <p role="status" aria-label=${words.region} class=${isInCard ? 'unseen' : ''}>
      ${selection.clients.length > 0 ? selectionText(state) : nothing}
    </p>
    ${
      isShown
        ? html`${
            selection.source === 'map'
              ? html` · <button class="link" @click=${() => select.selectInHub()}>${words.inHub}</button>`
              : nothing
          }
        · <button class="link" @click=${() => select.clear()}>${words.clear}</button>${
          barTellsChange(state)
            ? html` · <button class="link" @click=${() => map.update()}>${messages.change.update}</button>`
            : nothing
        }`
        : nothing
    }
  </div>`;
}

/** The rows selected in the hub are clients of the map, so that a map of them would be one of what the bar counts. */
export function barTellsChange(state: PanelState): boolean {
  const { map, selection } = state;
  const change = map.phase === 'shown' ? map.change : undefined;
  return (
    change !== undefined &&
    !change.newLookups &&
    selection.source === 'hub' &&
    selection.clients.length === change.clientCount &&
    !isSelectCardOpen(state)
  );
}

function isSelectCardOpen({ frame: { card } }: PanelState): boolean {
  return card?.kind === 'tool' && card.tool === 'select';
}

/** Clients, homes, sessions and sales of what is selected; sessions and sales as far as the hub has told them. */
export function selectionText({ messages, selection, measures }: PanelState): string {
  const { select: words } = messages;
  const { clients, homeCount, locatedCount, source, set } = selection;
  const isMeasured = measures.phase === 'known' && measures.clients === set;
  const totals = isMeasured ? selectionTotals(clients, measures.measures) : undefined;
  const text = words.totals({
    clients: clients.length,
    homes: homeCount,
    sessions: totals?.sessions,
    sales: totals?.sales,
  });
  const off = clients.length - locatedCount;
  return [source === 'hub' ? `${words.fromHub}: ${text}` : text, off > 0 ? words.offMap(off) : '']
    .filter((part) => part !== '')
    .join(' · ');
}
