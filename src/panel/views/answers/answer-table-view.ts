import { html, nothing, type TemplateResult } from 'lit';
import {
  type AnswerRow,
  type AnswerTable,
  type RowMark,
  type SortDirection,
  TOO_FEW,
  WITHHELD,
} from '../../../insights/answers/answer-table.ts';
import { FEWEST_CLIENTS } from '../../../insights/market-table.ts';
import { answerCellText } from '../../../services/insights/answer-cell-text.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';

/** Before the name: behind it there is no room. The line below the table says what they mean. */
const SIGNS: Readonly<Record<RowMark, string>> = {
  best: '★',
  yardstick: '◇',
  hot: '▲',
  event: '●',
};

/** More would not be read, and would cost a frame. */
export const MOST_ROWS = 200;

/** The open answer as a table, to be sorted; rows of places can be shown on the map. */
export function answerTableView(
  { answer, rows, choices }: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { answers: words } = state.messages;
  const columns = answer?.table.columns ?? [];
  const marks = [...new Set(rows.flatMap(({ mark }) => mark ?? []))];
  return html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="answer-title">
      <table class="answer-table">
        <thead>
          <tr>${columns.map(({ id }) =>
            sortHeaderView(
              words.columns[id],
              choices.sort?.column === id ? choices.sort.direction : undefined,
              () => actions.answers.sortBy(id),
            ),
          )}</tr>
        </thead>
        <tbody>${rows.slice(0, MOST_ROWS).map((row) => rowView(row, answer?.table, state, actions))}</tbody>
      </table>
    </div>
    ${marks.length > 0 ? html`<p class="detail" aria-hidden="true">${marks.map((mark) => `${SIGNS[mark]} ${words.marks[mark]}`).join(' · ')}</p>` : nothing}
    ${rows.length > MOST_ROWS ? html`<p class="detail">${words.first(MOST_ROWS, rows.length)}</p>` : nothing}`;
}

/** The head of a column, by which the table can be sorted; `direction` is undefined where it is not. */
export function sortHeaderView(
  title: string,
  direction: SortDirection | undefined,
  sort: () => void,
): TemplateResult {
  const arrow = direction && (direction === 'ascending' ? '▲' : '▼');
  return html`<th scope="col" aria-sort=${direction ?? 'none'}>
    <button @click=${sort}>${title}<span class="arrow" aria-hidden="true">${arrow ?? ''}</span></button>
  </th>`;
}

function rowView(
  row: AnswerRow,
  table: AnswerTable | undefined,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { answers: words } = state.messages;
  const { columns = [], fewest = FEWEST_CLIENTS } = table ?? {};
  const name = String(row.cells[0] || words.filters.blank);
  return html`<tr class=${row.mark ?? ''}>
    <th scope="row" title=${name}>
      ${row.mark ? html`<span class="mark" role="img" aria-label=${words.marks[row.mark]} title=${words.marks[row.mark]}>${SIGNS[row.mark]}</span> ` : nothing}${
        row.market === undefined
          ? name
          : html`<button class="number" title=${words.showRow} @click=${() => actions.answers.showRow(row)}>${name}</button>`
      }
    </th>
    ${columns.slice(1).map(({ kind }, at) => {
      const cell = row.cells[at + 1];
      return html`<td class=${kind === 'text' ? 'words' : nothing}>${
        cell === TOO_FEW
          ? html`<abbr title=${words.tooFew}>${words.tooFewShort(fewest)}</abbr>`
          : cell === WITHHELD
            ? html`<abbr title=${words.withheld}>${words.withheldShort}</abbr>`
            : answerCellText(cell, kind, { ...state, fewest })
      }</td>`;
    })}
  </tr>`;
}
