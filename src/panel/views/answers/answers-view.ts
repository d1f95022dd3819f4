import { html, nothing, type TemplateResult } from 'lit';
import { ANSWER_FORMATS } from '../../../common/export/answer-format.ts';
import { QUESTIONS, type Question } from '../../../insights/answers/question.ts';
import { answerWords } from '../../../services/insights/answer-words.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { analysisChoicesView, analysisView } from './analysis-view.ts';
import { answerFiltersView } from './answer-filters-view.ts';
import { answerOptionsView } from './answer-options-view.ts';
import { answerTableView } from './answer-table-view.ts';
import { comparedMapsView } from './compared-maps-view.ts';
import { distancePlotView } from './distance-plot-view.ts';

/** The owner's questions; the one that is open with its answer. */
export function answersView(state: PanelState, actions: PanelActions): TemplateResult {
  const { answers: shown, analyses } = state;
  if (!shown) return html`<div class="answers"></div>`;
  const { question } = shown.choices;
  return html`<div class="answers">
    ${analyses?.open ? analysisView(analyses.open, analyses.sort, state, actions) : question ? answerView(question, shown, state, actions) : questionsView(state, actions)}
  </div>`;
}

function questionsView(state: PanelState, actions: PanelActions): TemplateResult {
  const { analyses, messages } = state;
  const { answers: words } = messages;
  return html`<p class="detail">${words.intro}</p>
    <ul class="questions">
      ${QUESTIONS.map(
        (question) => html`<li>
          <button id="ask-${question}" @click=${() => actions.answers.ask(question)}>
            <b>${words.questions[question].title}</b>
            <span class="detail">${words.questions[question].about}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${analyses && analyses.choices.length > 0 ? analysisChoicesView(analyses, state, actions) : nothing}`;
}

function answerView(
  question: Question,
  shown: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { messages } = state;
  const { answers: words } = messages;
  const { answer, measuresPhase } = shown;
  const { sentence, method, caveat } = answerWords(shown, messages);
  const isUnread = measuresPhase === 'outdated' || measuresPhase === 'failed';
  const hasPicture = answer && answer.kind !== 'change';
  return html`<article class="answer" aria-labelledby="answer-title">
    <button class="link back" @click=${() => actions.answers.ask(undefined)}>‹ ${words.back}</button>
    <h3 id="answer-title" tabindex="-1">${words.questions[question].title}</h3>
    <p class="result" role="status">${measuresPhase === 'reading' ? words.reading : sentence}</p>
    ${isUnread ? html`<p class="detail">${words.unread[measuresPhase]}</p>` : nothing}
    ${answerFiltersView(shown, state, actions)}
    ${answerOptionsView(shown, state, actions)}
    ${answer?.kind === 'distance' ? distancePlotView(answer, state) : nothing}
    ${answer?.kind === 'change' ? comparedMapsView(shown, state, actions) : nothing}
    ${answer && shown.rows.length > 0 ? answerTableView(shown, state, actions) : nothing}
    <p class="detail">${caveat} ${method}</p>
    ${
      answer
        ? html`<div class="buttons">
            ${hasPicture ? html`<button class="secondary" @click=${() => actions.answers.showOnMap()}>${words.onMap}</button>` : nothing}
            ${hasPicture && shown.hasMarks ? html`<button class="secondary" @click=${() => actions.answers.takeOffMap()}>${words.offMap}</button>` : nothing}
            ${ANSWER_FORMATS.filter((format) => format !== 'print' || state.exports.canPrint).map(
              (format) =>
                html`<button class="secondary" @click=${() => actions.answers.give(format)}>${words.output.formats[format]}</button>`,
            )}
          </div>`
        : nothing
    }
  </article>`;
}
