import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../common/messages/messages.ts';
import { SITE_RADII_MILES } from '../../../insights/site-score.ts';
import { type AnswersState, MOST_SITES } from '../../../services/insights/answers-service.ts';
import type { PanelActions } from '../../actions/panel-actions.ts';
import type { PanelState } from '../../panel-state.ts';
import { selectView } from './choice-control.ts';
import { eventChoiceView, siteFileButton, siteImportView } from './site-file-view.ts';

/** Candidates by zip, by town, or by pointing at the map; how far each reaches, and how many are wanted together. */
export function siteChoiceView(
  shown: AnswersState,
  { messages, formats }: PanelState,
  { answers }: PanelActions,
): TemplateResult {
  const { sites: words } = messages.answers;
  const { choices, siteImport, pastEvents } = shown;
  const { sites, siteRadius, siteCount } = choices;
  const isFull = sites.length >= MOST_SITES;
  const addFrom = (element: EventTarget | null) => {
    const input =
      element instanceof Element && element.closest('.add-site')?.querySelector('input');
    if (!input) return;
    answers.addSites(input.value);
    input.value = '';
  };
  // Not a form: the frame that the plugin lives in may submit none.
  const addByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addFrom(event.currentTarget);
  };
  return html`
    <div class="add-site">
      <label for="site-text">${words.label}</label>
      <div class="line">
        <input id="site-text" placeholder=${words.hint} autocomplete="off" ?disabled=${isFull} @keydown=${addByEnter} />
        <button class="secondary" ?disabled=${isFull} @click=${({ currentTarget }: Event) => addFrom(currentTarget)}>${words.add}</button>
        <button class="secondary" ?disabled=${isFull} @click=${() => answers.pointAtSite()}>${words.point}</button>
        ${siteFileButton(isFull, messages, answers)}
      </div>
    </div>
    ${siteImport ? siteImportView(siteImport, messages) : nothing}
    ${
      sites.length > 0
        ? html`<ul class="sites" aria-label=${words.list}>
            ${sites.map(
              ({ id, name, isPast = false }) => html`<li>
                <b>${id}</b> ${name}
                <label class="check"><input
                  type="checkbox"
                  .checked=${isPast}
                  @change=${(event: Event) => {
                    const input = event.currentTarget;
                    if (input instanceof HTMLInputElement) answers.markPast(id, input.checked);
                  }}
                />${words.past}<span class="unseen">${id} · ${name}</span></label>
                <button class="icon" aria-label=${words.remove(`${id} · ${name}`)} title=${words.remove(`${id} · ${name}`)} @click=${() => answers.removeSite(id)}>✕</button>
              </li>`,
            )}
          </ul>`
        : nothing
    }
    ${eventChoiceView(pastEvents, choices.countsEvents, messages, answers)}
    <div class="option-line">
      ${selectView(
        words.radius,
        String(siteRadius),
        SITE_RADII_MILES.map((radius) => ({
          value: String(radius),
          label: formats.distance(radius),
        })),
        (value) => {
          const radius = SITE_RADII_MILES.find((each) => String(each) === value);
          if (radius) answers.choose({ siteRadius: radius });
        },
      )}
      ${
        sites.length > 1
          ? selectView(
              words.together,
              String(Math.min(siteCount, sites.length)),
              sites.map((_, index) => ({
                value: String(index + 1),
                label: formats.count(index + 1),
              })),
              (value) => answers.choose({ siteCount: Number(value) }),
            )
          : nothing
      }
    </div>
  `;
}

/** While the user points at a candidate. */
export function pickingSiteView(
  { answers: { sites: words } }: Messages,
  { answers }: PanelActions,
): TemplateResult {
  return html`<div class="card notice" role="status">
    <p>${words.asking}</p>
    <button class="secondary" @click=${() => answers.stopPointing()}>${words.stop}</button>
  </div>`;
}
