import { html, nothing, type TemplateResult } from 'lit';
import { SEGMENT_ATTRIBUTES } from '../../../insights/insight-records.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { changeOptionsView } from './change-options-view.ts';
import { segmentsView, selectView } from './choice-control.ts';
import { siteChoiceView } from './site-choice-view.ts';

/** What a question asks besides who is counted. */
export function answerOptionsView(
  shown: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  switch (shown.choices.question) {
    case 'distance':
      return distanceOptions(shown, state, actions);
    case 'market':
      return marketOptions(shown, state, actions);
    case 'sites':
      return siteChoiceView(shown, state, actions);
    case 'branch':
      return branchOptions(shown, state, actions);
    case 'seniors':
      return seniorOptions(shown, state, actions);
    case 'change':
      return html`${changeOptionsView(shown, state, actions)}
        <div class="option-line">${unitSegments(shown, state, actions)}</div>`;
    case undefined:
      return nothing;
  }
}

function distanceOptions(
  { choices, studios, groups, answer }: AnswersState,
  { messages }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { answers: words } = messages;
  const studio = answer?.kind === 'distance' ? answer.studio : (choices.studio ?? 0);
  const splits = SEGMENT_ATTRIBUTES.filter((attribute) => groups[attribute]);
  return html`<div class="option-line">
    ${
      studios.length > 1
        ? selectView(
            words.distance.from,
            String(studio),
            studios.map(({ name }, index) => ({ value: String(index), label: name })),
            (value) => answers.choose({ studio: Number(value) }),
          )
        : nothing
    }
    ${
      splits.length > 0
        ? selectView(
            words.distance.split,
            choices.splitBy ?? '',
            [
              { value: '', label: words.distance.byStudio },
              ...splits.map((split) => ({ value: split, label: words.filters.attributes[split] })),
            ],
            (value) => answers.choose({ splitBy: splits.find((split) => split === value) }),
          )
        : nothing
    }
  </div>`;
}

function branchOptions(
  { choices }: AnswersState,
  { messages, formats }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { branch: words } = messages.answers;
  return html`<div class="option-line">
    ${selectView(
      words.count,
      String(choices.branchCount),
      [1, 2].map((count) => ({ value: String(count), label: formats.count(count) })),
      (value) => answers.choose({ branchCount: value === '2' ? 2 : 1 }),
    )}
    ${
      choices.sites.length > 0
        ? segmentsView(
            words.compared,
            choices.branchIgnoresSites ? 'zips' : 'sites',
            (['sites', 'zips'] as const).map((value) => ({
              value,
              label: words.candidates[value],
            })),
            (value) => answers.choose({ branchIgnoresSites: value === 'zips' }),
          )
        : nothing
    }
  </div>`;
}

function unitSegments(
  { choices }: AnswersState,
  { messages: { answers: words } }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  return segmentsView(
    words.unit,
    choices.unit,
    (['town', 'zip'] as const).map((unit) => ({ value: unit, label: words.units[unit] })),
    (unit) => answers.choose({ unit }),
  );
}

function marketOptions(
  shown: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { marksHotSpots, unit } = shown.choices;
  const change = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement)
      actions.answers.choose({ marksHotSpots: currentTarget.checked });
  };
  return html`<div class="option-line">${unitSegments(shown, state, actions)}</div>
    ${
      unit === 'town'
        ? html`<label class="check"><input type="checkbox" .checked=${marksHotSpots} @change=${change} />${state.messages.answers.market.hotChoice}</label>`
        : nothing
    }`;
}

function seniorOptions(
  shown: AnswersState,
  state: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const { answer, choices, schools } = shown;
  const { answers: words, schools: schoolWords } = state.messages;
  const isSupported = schools.phase !== 'unsupported';
  const years = answer && 'classYears' in answer ? answer : undefined;
  if (!years && !(choices.isBySchool && isSupported)) return nothing;
  const unit = choices.isBySchool && isSupported ? 'school' : choices.unit;
  const units = [
    { value: 'town' as const, label: words.units.town },
    { value: 'zip' as const, label: words.units.zip },
    ...(isSupported ? [{ value: 'school' as const, label: schoolWords.bySchool }] : []),
  ];
  const chooseUnit = (value: 'town' | 'zip' | 'school') =>
    actions.answers.choose(
      value === 'school'
        ? { isBySchool: true, sort: undefined }
        : { isBySchool: false, unit: value, sort: undefined },
    );
  return html`<div class="option-line">
    ${
      years
        ? selectView(
            words.seniors.classYear,
            years.classYear,
            years.classYears.map((year) => ({ value: year, label: year })),
            (classYear) => actions.answers.choose({ classYear }),
          )
        : nothing
    }
    ${segmentsView(words.unit, unit, units, chooseUnit)}
  </div>
  ${isSupported ? nothing : html`<p class="detail">${schoolWords.unsupported}</p>`}`;
}
