import { html, nothing, type TemplateResult } from 'lit';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState, PanelViewId } from '../panel-state.ts';
import { PANEL_TOOLS, type PanelTool } from '../panel-tools.ts';
import { PANEL_VIEWS } from '../panel-views.ts';

/** Which view of the clients is shown, and what can be opened over it. Keeps its room while there is no map. */
export function toolbarView(
  hasMap: boolean,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="toolbar">
    ${hasMap && PANEL_VIEWS.length > 0 ? viewTabs(state, actions) : nothing}
    ${hasMap && PANEL_TOOLS.length > 0 ? toolButtons(state, actions) : nothing}
  </div>`;
}

function viewTabs({ messages, frame }: PanelState, actions: PanelActions): TemplateResult {
  const ids: readonly PanelViewId[] = ['map', ...PANEL_VIEWS.map(({ id }) => id)];
  const onKeydown = (event: KeyboardEvent) => {
    const next = tabAfter(ids.indexOf(frame.view), event.key, ids.length);
    const id = next === undefined ? undefined : ids[next];
    if (id === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`#tab-${id}`)?.focus();
    actions.frame.showView(id);
  };
  return html`<div class="tabs" role="tablist" aria-label=${messages.regions.views} @keydown=${onKeydown}>
    ${ids.map(
      (id) => html`<button
        role="tab"
        id="tab-${id}"
        aria-controls=${id === 'map' || id === frame.view ? `view-${id}` : nothing}
        aria-selected=${id === frame.view}
        tabindex=${id === frame.view ? 0 : -1}
        @click=${() => actions.frame.showView(id)}
      >${messages.views[id]}</button>`,
    )}
  </div>`;
}

/** The tab that a key leads to, as the ARIA authoring practices have it. */
function tabAfter(index: number, key: string, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function toolButtons(state: PanelState, actions: PanelActions): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${state.messages.regions.tools}>
    ${PANEL_TOOLS.map((tool) => toolButton(tool, state, actions))}
  </div>`;
}

function toolButton(
  { id, icon }: PanelTool,
  { messages, frame: { card } }: PanelState,
  { frame }: PanelActions,
): TemplateResult {
  const isOpen = card?.kind === 'tool' && card.tool === id;
  const toggle = () => (isOpen ? frame.closeCard() : frame.openCard({ kind: 'tool', tool: id }));
  return html`<button
    class="tool"
    title=${messages.tools[id]}
    aria-expanded=${isOpen}
    aria-haspopup="dialog"
    @click=${toggle}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">${icon}</svg><span>${messages.tools[id]}</span>
  </button>`;
}
