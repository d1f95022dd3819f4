import { html, nothing, type TemplateResult } from 'lit';
import { SEGMENT_ATTRIBUTES } from '../../../insights/insight-records.ts';
import { PERIODS } from '../../../insights/periods.ts';
import { countedWords } from '../../../services/insights/answer-words.ts';
import type { AnswersState } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { selectView } from './choice-control.ts';
import { daysView } from './days-view.ts';

const EVERYTHING = '\u0000';

/** Who of the map is counted; shut, a line that says so. */
export function answerFiltersView(
  shown: AnswersState,
  { messages, formats }: PanelState,
  { answers }: PanelActions,
): TemplateResult | typeof nothing {
  const { choices, groups, year, weights } = shown;
  const { filters: words } = messages.answers;
  const attributes = SEGMENT_ATTRIBUTES.filter((attribute) => groups[attribute]);
  const isOfSets = choices.question === 'change' && choices.comparison === 'sets';
  if (isOfSets || (attributes.length === 0 && !year)) return nothing;
  const hasPeriod = year && choices.question !== 'change' && choices.question !== 'seniors';
  const hasWeight =
    weights.length > 1 &&
    (choices.question === 'distance' ||
      choices.question === 'sites' ||
      choices.question === 'change');
  return html`
    ${
      hasWeight
        ? html`<div class="option-line">${selectView(
            words.weight,
            weights.includes(choices.weight) ? choices.weight : 'clients',
            weights.map((weight) => ({ value: weight, label: words.weights[weight] })),
            (value) => {
              const weight = weights.find((each) => each === value);
              if (weight) answers.choose({ weight });
            },
          )}</div>`
        : nothing
    }
    <details class="who">
      <summary>${words.title}: ${countedWords(shown, messages, formats)}</summary>
      <div class="picks">
        ${attributes.map((attribute) => {
          const values = groups[attribute] ?? [];
          const chosen = choices.attributes[attribute];
          const value = chosen !== undefined && values.includes(chosen) ? chosen : EVERYTHING;
          return selectView(
            words.attributes[attribute],
            value,
            [
              { value: EVERYTHING, label: words.all },
              ...values.map((each) => ({ value: each, label: each || words.blank })),
            ],
            (next) => {
              const { [attribute]: _, ...others } = choices.attributes;
              answers.choose({
                attributes: next === EVERYTHING ? others : { ...others, [attribute]: next },
              });
            },
          );
        })}
        ${
          hasPeriod
            ? selectView(
                words.period,
                choices.period,
                PERIODS.map((period) => ({ value: period, label: words.periods[period] })),
                (value) => {
                  const period = PERIODS.find((each) => each === value);
                  if (period) answers.choose({ period });
                },
              )
            : nothing
        }
        ${
          hasPeriod && choices.period === 'own'
            ? daysView({ label: words.ownDays, messages }, choices.ownDays ?? year, (ownDays) =>
                answers.choose({ ownDays }),
              )
            : nothing
        }
      </div>
    </details>
  `;
}
