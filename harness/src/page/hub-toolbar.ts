import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HubModel } from '../host/hub-model.ts';
import type { HubGrid } from './hub-grid.ts';
import { icon } from './icons.ts';

export const SEARCH_ID = 'hub-search';

/** Search, how many records are listed, and a chip for each thing that can be taken back. */
export function hubToolbar(
  { definition, rows, selection }: HubModel,
  grid: HubGrid,
): TemplateResult {
  const { listCount, columnFilters } = grid;
  const { listedCount, selectedCount } = selection;
  return html`
    <div class="hub-toolbar">
      <div class="search-box">
        ${icon('search', 16)}
        <input
          id=${SEARCH_ID}
          type="search"
          placeholder="Search"
          aria-label="Search ${definition.title}"
          title="Search (F3)"
          autocomplete="off"
          spellcheck="false"
          .value=${live(grid.search)}
          @input=${(event: Event) => {
            grid.search = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <p class="hub-count" aria-live="polite">
        <strong>${listedCount.toLocaleString()}</strong>
        ${
          listedCount === rows.length
            ? nothing
            : html`<span class="of-all">of ${rows.length.toLocaleString()}</span>`
        }
        ${definition.recordNoun}
      </p>
      ${
        listCount === undefined
          ? nothing
          : chip(`First ${listCount.toLocaleString()} clients`, 'List all clients again', () => {
              grid.listCount = undefined;
            })
      }
      ${
        columnFilters === ''
          ? nothing
          : chip(columnFilters, 'Remove the column filters', () => grid.clearColumnFilters())
      }
      ${
        selectedCount === 0
          ? nothing
          : chip(
              `${selectedCount.toLocaleString()} selected`,
              'Clear the selection',
              () => grid.clearSelection(),
              'is-selection',
            )
      }
    </div>
  `;
}

function chip(text: string, hint: string, remove: () => void, className = ''): TemplateResult {
  return html`
    <button type="button" class="chip ${className}" title=${hint} @click=${remove}>
      <span>${text}</span> ${icon('close', 12)}
    </button>
  `;
}
