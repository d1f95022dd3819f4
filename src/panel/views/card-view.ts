import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { PanelActions } from '../actions/panel-actions.ts';

/** A card that the user has opened: the map beneath stays in use; Escape and the cross close it. */
export function cardView(
  {
    title,
    body,
    name = '',
  }: { readonly title: string; readonly body: TemplateResult; readonly name?: string },
  { card }: Messages,
  { frame }: PanelActions,
): TemplateResult {
  return html`<div class="card tool ${name}" role="dialog" aria-labelledby="card-title">
    <header>
      <h3 id="card-title">${title}</h3>
      <button class="icon" aria-label=${card.close} title=${card.close} @click=${() => frame.closeCard()}>✕</button>
    </header>
    <div class="card-body">${body}</div>
  </div>`;
}
