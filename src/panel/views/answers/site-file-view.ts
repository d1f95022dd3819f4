import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../common/messages/messages.ts';
import type { EventsState } from '../../../services/insights/event-source.ts';
import type { ImportReport } from '../../../services/insights/site-import.ts';
import type { AnswerActions } from '../../actions/answer-actions.ts';

/** More are not read one by one. */
const MOST_PROBLEMS = 8;

/** Lets the user choose a file of candidates. */
export function siteFileButton(
  isDisabled: boolean,
  { siteFile: words }: Messages,
  answers: AnswerActions,
): TemplateResult {
  const open = ({ currentTarget }: Event) => {
    if (currentTarget instanceof Element)
      currentTarget.parentElement?.querySelector<HTMLInputElement>('[type=file]')?.click();
  };
  const read = ({ currentTarget: input }: Event) => {
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    if (file) answers.importSites(file);
    // The same file, mended, is a change too.
    input.value = '';
  };
  return html`<button class="secondary" title=${words.hint} ?disabled=${isDisabled} @click=${open}>${words.open}</button>
    <input type="file" accept=".csv,.tsv,.txt,text/csv" hidden @change=${read} />`;
}

/** What became of the lines of the file that was read last. */
export function siteImportView(
  { fileName, added, problems }: ImportReport,
  { siteFile: words }: Messages,
): TemplateResult {
  return html`<div class="site-import" role="status">
    <p class="detail">${words.added(added, fileName)}</p>
    ${
      problems.length > 0
        ? html`<details open>
            <summary>${words.problems(problems.length)}</summary>
            <ul>
              ${problems
                .slice(0, MOST_PROBLEMS)
                .map(
                  ({ line, reason, text }) =>
                    html`<li>${words.problem(line, words.reasons[reason], text)}</li>`,
                )}
              ${problems.length > MOST_PROBLEMS ? html`<li>${words.more(problems.length - MOST_PROBLEMS)}</li>` : nothing}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

/** Whether the account's past events are set against the candidates. */
export function eventChoiceView(
  { events, unplaced, isUnread = false }: EventsState,
  isCounted: boolean,
  { siteFile: words }: Messages,
  answers: AnswerActions,
): TemplateResult | typeof nothing {
  if (isUnread) return html`<p class="detail">${words.unreadEvents}</p>`;
  if (events.length + unplaced.length === 0) return nothing;
  const change = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement)
      answers.choose({ countsEvents: currentTarget.checked });
  };
  return html`${
    events.length > 0
      ? html`<label class="check"><input type="checkbox" .checked=${isCounted} @change=${change} />${words.countEvents(events.length)}</label>`
      : nothing
  }
  ${unplaced.length > 0 ? html`<p class="detail">${words.unplaced(unplaced.join(', '))}</p>` : nothing}`;
}
