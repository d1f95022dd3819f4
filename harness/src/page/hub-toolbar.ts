import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
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
      ${when(grid.listCount !== undefined, () => limitChip(grid))}
      <p class="hub-count" aria-live="polite">
        <strong>${listedCount.toLocaleString()}</strong>
        ${listedCount === total ? recordNoun : `of ${total.toLocaleString()} ${recordNoun}`}
        ${when(selectedCount > 0, () => html`<span>· <strong>${selectedCount.toLocaleString()}</strong> selected</span>`)}
      </p>
      ${when(selectedCount > 0, () => linkButton('Clear selection', () => grid.clearSelection()))}
      ${when(grid.isFiltered, () => linkButton('Clear filters', () => grid.clearFilters()))}
    </div>
  `;
}

function linkButton(label: string, run: () => void): TemplateResult {
  return html`<button type="button" class="link-button" @click=${run}>${label}</button>`;
}

/** Says that the list is cut short, and takes that back. */
function limitChip(grid: HubGrid): TemplateResult {
  const lift = () => {
    grid.listCount = undefined;
  };
  return html`
    <button type="button" class="chip" title="List all clients again" @click=${lift}>
      First ${grid.listCount?.toLocaleString()} clients ${icon('close', 12)}
    </button>
  `;
}
