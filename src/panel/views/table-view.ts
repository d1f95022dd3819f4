import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { perSquareUnit } from '../../common/maps/heat-legend.ts';
import type { PlaceRow, PlaceTotals, PlaceUnit } from '../../common/tables/place-table.ts';
import { columnsOf, nameOf, type TableColumn } from '../../common/tables/table-columns.ts';
import type { TableState } from '../../services/tables/place-table-service.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';
import { styled } from '../styled.ts';
import { moveInTable, trackScrolling } from './table-keyboard.ts';
import { ROW_HEIGHT, shownRange } from './table-window.ts';

type Words = PanelState['messages']['table'];

const UNITS: readonly PlaceUnit[] = ['zip', 'town'];

/** The shown map as a table: what the map says of each place, to be sorted, read and selected from. */
export function tableView(state: PanelState, actions: PanelActions): TemplateResult {
  const { table: shown, messages } = state;
  if (!shown) return html`<div class="table-view"></div>`;
  const words = messages.table;
  const { unit, total } = shown.table;
  const isUnknown = total.sessions === undefined && total.sales === undefined;
  return html`<div class="table-view">
    <div class="table-bar">
      <div class="segments" role="group" aria-label=${words.unitsLabel}>
        ${UNITS.map(
          (each) => html`<button
            aria-pressed=${each === unit}
            @click=${() => actions.table.setUnit(each)}
          >${words.units[each]}</button>`,
        )}
      </div>
      <p class="detail" role="status">${isUnknown ? words.unknown[shown.measuresPhase] : nothing}</p>
      <button
        class="link"
        title=${words.saveHint}
        @click=${() => actions.table.saveCsv()}
      >${words.save}</button>
    </div>
    <div class="table-scroll" @scroll=${trackScrolling(shown, actions.table)}>
      ${gridView(shown, state, actions)}
    </div>
  </div>`;
}

function gridView(shown: TableState, state: PanelState, actions: PanelActions): TemplateResult {
  const { table, order, focusedId } = shown;
  const words = state.messages.table;
  const columns = columnsOf(table);
  const { first, last } = shownRange(shown);
  const rows = order.slice(first, last);
  const hasFocusedRow = rows.some((row) => table.rows[row]?.id === focusedId);
  const spacer = (count: number) =>
    count > 0
      ? html`<tbody aria-hidden="true">
          <tr><td colspan=${columns.length} ${styled({ height: `${count * ROW_HEIGHT}px`, padding: '0' })}></td></tr>
        </tbody>`
      : nothing;
  return html`<table
    role="grid"
    aria-label=${`${words.caption(table.unit, table.rows.length)}. ${words.keys}`}
    aria-rowcount=${table.rows.length + 2}
    aria-multiselectable="true"
  >
    <thead>
      <tr aria-rowindex="1">${columns.map((column) => headerView(column, shown, state, actions))}</tr>
    </thead>
    ${spacer(first)}
    <tbody class="places" @keydown=${moveInTable(shown, actions.table)}>
      ${repeat(
        rows,
        (row) => table.rows[row]?.id,
        (row, index) => {
          const isTabStop = hasFocusedRow ? table.rows[row]?.id === focusedId : index === 0;
          return rowView(
            shown,
            row,
            { position: first + index, columns, isTabStop },
            state,
            actions,
          );
        },
      )}
    </tbody>
    ${spacer(order.length - last)}
    <tfoot>
      <tr aria-rowindex=${table.rows.length + 2}>
        <th scope="row">${words.total}</th>
        ${columns.slice(1).map((column) => html`<td>${totalText(table.total, column, state)}</td>`)}
      </tr>
    </tfoot>
  </table>`;
}

function headerView(
  column: TableColumn,
  { sort, table }: TableState,
  { messages: { table: words }, distanceUnit }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const isSorted = sort.column === column;
  const titles = {
    ...words.columns,
    place: words.place(table.unit),
    density: words.density[distanceUnit],
  };
  const title = titles[column];
  return html`<th scope="col" aria-sort=${isSorted ? sort.direction : 'none'}>
    <button @click=${() => actions.table.sortBy(column)}>${title}<span class="arrow" aria-hidden="true">${
      isSorted ? (sort.direction === 'ascending' ? '▲' : '▼') : ''
    }</span></button>
  </th>`;
}

interface RowPlace {
  readonly position: number;
  readonly columns: readonly TableColumn[];
  readonly isTabStop: boolean;
}

function rowView(
  { table, selectedCounts }: TableState,
  index: number,
  { position, columns, isTabStop }: RowPlace,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const row = table.rows[index];
  if (!row) return nothing;
  const words = state.messages.table;
  const selected = selectedCounts[index] ?? 0;
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) actions.table.toggle(row.id);
    else actions.table.select(row.id);
  };
  return html`<tr
    data-id=${row.id}
    class=${selected > 0 ? 'selected' : ''}
    tabindex=${isTabStop ? 0 : -1}
    aria-rowindex=${position + 2}
    aria-selected=${selected === row.clientCount}
    @focus=${() => actions.table.focusOn(row.id)}
    @click=${choose}
  >
    <th scope="row" title=${nameOf(row)}>
      ${placeView(row)}<span class="mark">${selected > 0 ? markView(selected, row, words) : nothing}</span>
    </th>
    ${columns.slice(1).map((column) => html`<td>${cellText(row, column, state)}</td>`)}
  </tr>`;
}

/** A tick for all of them, half a disc for some; in words for who cannot see it. */
function markView(selected: number, { clientCount }: PlaceRow, words: Words): TemplateResult {
  const text = words.selected(selected, clientCount);
  return html`<span role="img" aria-label=${text} title=${text}>${selected === clientCount ? '✓' : '◐'}</span>`;
}

function placeView({ zip5, town }: PlaceRow): TemplateResult {
  return zip5 ? html`<span class="zip">${zip5}</span> ${town}` : html`${town}`;
}

function cellText(
  row: PlaceRow,
  column: TableColumn,
  { formats, distanceUnit }: PanelState,
): string {
  switch (column) {
    case 'share':
      return formats.share(row.share);
    case 'density':
      return row.density === undefined
        ? ''
        : formats.significant(perSquareUnit(row.density, distanceUnit), 2);
    default:
      return figureText(row, column, formats);
  }
}

function totalText(total: PlaceTotals, column: TableColumn, { formats }: PanelState): string {
  switch (column) {
    case 'share':
      return formats.share(1);
    case 'density':
      return '';
    default:
      return figureText(total, column, formats);
  }
}

function figureText(
  { clientCount, sessions, sales, salesPerClient }: PlaceTotals,
  column: Exclude<TableColumn, 'share' | 'density'>,
  { count, wholeMoney }: PanelState['formats'],
): string {
  switch (column) {
    case 'clients':
      return count(clientCount);
    case 'sessions':
      return sessions === undefined ? '' : count(sessions);
    case 'sales':
      return sales === undefined ? '' : wholeMoney(sales);
    case 'salesPerClient':
      return salesPerClient === undefined ? '' : wholeMoney(salesPerClient);
    case 'place':
      return '';
  }
}
