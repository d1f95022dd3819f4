import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { PanelActions } from '../actions/panel-actions.ts';

/** While the user points at the place of a client. */
export function placingView(
  name: string,
  { placing, leftOut }: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="card notice" role="status">
    <p>${placing.ask(name || leftOut.unnamed)}</p>
    <button class="secondary" @click=${() => actions.placing.stop()}>${placing.cancel}</button>
  </div>`;
}

export function placedView(
  { name, client }: { readonly name: string; readonly client: number },
  { placing, leftOut }: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<div class="card notice" role="status">
    <p>${placing.done(name || leftOut.unnamed)}</p>
    <div class="buttons">
      <button class="secondary" @click=${() => actions.placing.takeBack(client)}>${placing.undo}</button>
      <button class="secondary" @click=${() => actions.frame.closeCard()}>${placing.close}</button>
    </div>
  </div>`;
}
