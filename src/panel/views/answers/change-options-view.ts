import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST_VIEW_NAME } from '../../../common/saved-views/saved-view.ts';
import { MOST_CLIENT_SETS } from '../../../services/client-sets/client-sets.ts';
import {
  type ClientGroupChoice,
  COMPARISONS,
  SIDES,
  type Side,
} from '../../../services/insights/answer-choices.ts';
import { sideWords } from '../../../services/insights/answer-words.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import { groupsOf } from '../../../services/insights/compared-sides.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { selectView } from './choice-control.ts';
import { daysView } from './days-view.ts';

const EVERYBODY = '\u0000';

/** What is compared with what. */
export function changeOptionsView(
  shown: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { change: words } = state.messages.answers;
  const { comparison } = shown.choices;
  return html`<div class="option-line">
      ${selectView(
        words.comparison,
        comparison,
        COMPARISONS.map((value) => ({ value, label: words.comparisons[value] })),
        (value) => {
          const next = COMPARISONS.find((each) => each === value);
          if (next) actions.answers.choose({ comparison: next, sort: undefined });
        },
      )}
    </div>
    ${comparison === 'dates' ? datesView(shown, state, actions) : nothing}
    ${comparison === 'groups' ? groupsView(shown, state, actions) : nothing}
    ${comparison === 'sets' ? setsView(shown, state, actions) : nothing}`;
}

function datesView(
  { sides, choices }: AnswersState,
  { messages }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { change: words } = messages.answers;
  const range = (side: Side) => {
    const name = sides?.[side];
    return name?.kind === 'days'
      ? daysView({ label: words[side], messages }, name.days, (days) =>
          answers.choose({ comparedDays: { ...choices.comparedDays, [side]: days } }),
        )
      : nothing;
  };
  return html`<div class="option-line">${SIDES.map(range)}</div>`;
}

function groupsView(
  { sides, choices, groups }: AnswersState,
  { messages, formats }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { change: words } = messages.answers;
  const all = groupsOf({ groups });
  const keyOf = ({ attribute, value }: ClientGroupChoice) => `${attribute} ${value}`;
  const select = (side: Side) => {
    const name = sides?.[side];
    return selectView(
      side === 'before' ? words.first : words.second,
      name?.kind === 'group' ? keyOf(name.group) : '',
      all.map((group) => ({
        value: keyOf(group),
        label: sideWords({ kind: 'group', group }, messages, formats),
      })),
      (value) => {
        const group = all.find((each) => keyOf(each) === value);
        if (group) {
          answers.choose({ comparedGroups: { ...choices.comparedGroups, [side]: group } });
        }
      },
    );
  };
  return html`<div class="option-line">${all.length > 0 ? SIDES.map(select) : nothing}</div>`;
}

function setsView(
  { sides, choices, savedSets }: AnswersState,
  { messages }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { change: words } = messages.answers;
  const select = (side: Side) => {
    const name = sides?.[side];
    return selectView(
      words[side],
      (name?.kind === 'set' && name.name) || EVERYBODY,
      [
        { value: EVERYBODY, label: words.everybody },
        ...savedSets.map((value) => ({ value, label: value })),
      ],
      (value) => {
        const { [side]: _, ...others } = choices.comparedSets;
        answers.choose({
          comparedSets: value === EVERYBODY ? others : { ...others, [side]: value },
        });
      },
    );
  };
  const keep = ({ currentTarget }: Event) => {
    const line = currentTarget instanceof Element ? currentTarget.closest('.line') : undefined;
    const input = line?.querySelector('input');
    if (!input) return;
    if (input.value.trim() === '') {
      input.focus();
      return;
    }
    answers.keepSet(input.value);
    input.value = '';
  };
  const isFull = savedSets.length >= MOST_CLIENT_SETS;
  return html`<div class="option-line">${SIDES.map(select)}</div>
    <div class="add-site">
      <p class="detail">${isFull ? words.fullSets(MOST_CLIENT_SETS) : words.keepHint}</p>
      <div class="line">
        <input
          aria-label=${words.setName}
          placeholder=${words.setName}
          maxlength=${LONGEST_VIEW_NAME}
          autocomplete="off"
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && keep(event)}
        />
        <button class="secondary" @click=${keep}>${words.keep}</button>
      </div>
    </div>
    ${
      savedSets.length > 0
        ? html`<ul class="sites" aria-label=${words.keptSets}>
            ${savedSets.map(
              (name) => html`<li>
                ${name}
                <button class="icon end" aria-label=${words.removeSet(name)} title=${words.removeSet(name)} @click=${() => answers.removeSet(name)}>✕</button>
              </li>`,
            )}
          </ul>`
        : nothing
    }`;
}
