import { html, nothing, type TemplateResult } from 'lit';
import { FEWEST_CLIENTS } from '../../../insights/market-table.ts';
import type { AnalysisResult } from '../../../maps-api.ts';
import type {
  AnalysesState,
  AnalysisSort,
  OpenAnalysis,
} from '../../../services/extensions/plugin-analyses.ts';
import { answerCellText } from '../../../services/insights/answer-cell-text.ts';
import type { ExtensionActions } from '../../actions/extension-actions.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { MOST_ROWS, sortHeaderView } from './answer-table-view.ts';

/** The analyses of other plugins, below the owner's questions. */
export function analysisChoicesView(
  { choices }: AnalysesState,
  { messages }: PanelState,
  { extensions }: PanelActions,
): TemplateResult {
  return html`<h3 class="detail">${messages.extensions.analyses}</h3>
    <ul class="questions">
      ${choices.map(
        ({ id, title, about }) => html`<li>
          <button @click=${() => extensions.openAnalysis(id)}>
            <b>${title}</b>
            <span class="detail">${about}</span>
          </button>
        </li>`,
      )}
    </ul>`;
}

/** What another plugin has answered; its words are text, as all that is not Maps' own. */
export function analysisView(
  open: OpenAnalysis,
  sort: AnalysisSort | undefined,
  state: PanelState,
  { extensions }: PanelActions,
): TemplateResult {
  const { answers: words, extensions: more } = state.messages;
  const sentence =
    open.phase === 'answered'
      ? open.result.sentence
      : open.phase === 'failed'
        ? open.problem
        : more.asking;
  return html`<article class="answer" aria-labelledby="analysis-title">
    <button class="link back" @click=${() => extensions.openAnalysis(undefined)}>‹ ${words.back}</button>
    <h3 id="analysis-title" tabindex="-1">${open.title}</h3>
    <p class="result" role="status">${sentence}</p>
    ${
      open.phase === 'answered'
        ? html`${tableView(open.result.table, sort, state, extensions)}
          <p class="detail">${open.result.caveat}</p>
          <div class="buttons">
            <button class="secondary" @click=${() => extensions.saveAnalysis()}>${words.output.formats.csv}</button>
          </div>`
        : nothing
    }
  </article>`;
}

function tableView(
  { columns, rows }: AnalysisResult['table'],
  sort: AnalysisSort | undefined,
  state: PanelState,
  extensions: ExtensionActions,
): TemplateResult {
  const { answers: words } = state.messages;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="analysis-title">
      <table class="answer-table">
        <thead>
          <tr>${columns.map(({ title, kind }, at) =>
            sortHeaderView(title, sort?.column === at ? sort.direction : undefined, () =>
              extensions.sortAnalysis(at, kind),
            ),
          )}</tr>
        </thead>
        <tbody>${rows.slice(0, MOST_ROWS).map(
          (cells) =>
            html`<tr>${columns.map(({ kind }, at) => {
              const text = answerCellText(cells[at] ?? undefined, kind, {
                ...state,
                fewest: FEWEST_CLIENTS,
              });
              return at === 0
                ? html`<th scope="row">${text}</th>`
                : html`<td class=${kind === 'text' ? 'words' : ''}>${text}</td>`;
            })}</tr>`,
        )}</tbody>
      </table>
    </div>
    ${rows.length > MOST_ROWS ? html`<p class="detail">${words.first(MOST_ROWS, rows.length)}</p>` : nothing}`;
}
