import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST_VIEW_NAME } from '../../common/saved-views/saved-view.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** Views of this hub: shown, renamed to what is entered, deleted; and the present one saved. */
export function savedViewsView(
  { savedViews, messages: { savedViews: words } }: PanelState,
  { savedViews: actions }: PanelActions,
): TemplateResult {
  return html`<section class="saved-views" aria-labelledby="saved-views-title">
    <h4 id="saved-views-title">${words.title}</h4>
    <p class="detail">${words.explanation}</p>
    ${
      savedViews.length === 0
        ? nothing
        : html`<ul>
          ${savedViews.map(
            ({ name }) => html`<li>
              <button class="link" aria-label=${words.apply(name)} @click=${() => actions.apply(name)}>${name}</button>
              <button
                class="icon"
                title=${words.rename(name)}
                aria-label=${words.rename(name)}
                @click=${(event: Event) => rename(event, name)}
              >✎</button>
              <button
                class="icon"
                title=${words.remove(name)}
                aria-label=${words.remove(name)}
                @click=${() => actions.remove(name)}
              >✕</button>
            </li>`,
          )}
        </ul>`
    }
    <div class="name">
      <input
        aria-label=${words.name}
        placeholder=${words.name}
        maxlength=${LONGEST_VIEW_NAME}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && save(event)}
      />
      <button class="secondary" @click=${save}>${words.save}</button>
    </div>
  </section>`;

  function save(event: Event): void {
    take(event, (name) => actions.save(name));
  }

  function rename(event: Event, name: string): void {
    take(event, (to) => actions.rename(name, to));
  }
}

/** Hands on what is entered and empties the field; without it the field is where to go on. */
function take({ target }: Event, use: (name: string) => void): void {
  const section = target instanceof Element ? target.closest('.saved-views') : undefined;
  const input = section?.querySelector('input');
  if (!input) return;
  if (input.value.trim() === '') {
    input.focus();
    return;
  }
  use(input.value);
  input.value = '';
}
