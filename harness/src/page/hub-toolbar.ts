import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HubModel } from '../host/hub-model.ts';
import type { HubGrid } from './hub-grid.ts';
import { icon } from './icons.ts';

export const SEARCH_ID = 'hub-search';

/** Search, what narrows the list, and how many records that leaves. */
export function hubToolbar(model: HubModel, grid: HubGrid): TemplateResult {
  const { title, recordNoun } = model.definition;
  const { listedCount, selectedCount } = model.selection;
  const total = model.rows.length;
  return html`
    <div class="hub-toolbar">
      <div class="search-box">
        ${icon('search', 16)}
        <input
          id=${SEARCH_ID}
          type="search"
          placeholder="Search ${recordNoun}"
          aria-label="Search ${title}"
          title="Search (F3)"
          autocomplete="off"
          spellcheck="false"
          .value=${live(grid.search)}
          @input=${(event: Event) => {
            grid.search = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      ${
        grid.listCount !== undefined &&
        html`<button
          type="button"
          class="chip"
          aria-label="List all clients again"
          @click=${() => {
            grid.listCount = undefined;
          }}
        >
          First ${grid.listCount.toLocaleString()} clients ${icon('close', 12)}
        </button>`
      }
      <p class="hub-count" aria-live="polite">
        <strong>${listedCount.toLocaleString()}</strong>
        ${listedCount === total ? recordNoun : `of ${total.toLocaleString()} ${recordNoun}`}
        ${selectedCount > 0 ? html`<span>· <strong>${selectedCount.toLocaleString()}</strong> selected</span>` : ''}
      </p>
      ${
        selectedCount > 0
          ? html`<button type="button" class="link-button" @click=${() => grid.clearSelection()}>
              Clear selection
            </button>`
          : ''
      }
      ${
        grid.isFiltered
          ? html`<button type="button" class="link-button" @click=${() => grid.clearFilters()}>
              Clear filters
            </button>`
          : ''
      }
    </div>
  `;
}
