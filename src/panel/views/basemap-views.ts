import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../common/messages/messages.ts';
import type { BasemapState } from '../../services/basemaps/basemap-service.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** The choice of basemap; each says on what terms it may be used, and the chosen one what is wrong with it. */
export function basemapOptionsView(
  { basemap, messages }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const { choices, chosen } = basemap;
  const { packs } = messages.basemap;
  return html`<fieldset class="choices">
    <legend>${messages.basemap.legend}</legend>
    ${choices.map(
      ({ id, kind, title, licence }) => html`<div class="choice"><label>
        <input
          type="radio"
          name="basemap"
          .checked=${id === chosen.id}
          @change=${() => actions.basemap.choose(id)}
        />
        <span>${title}<small>${licence}</small></span>
      </label>${
        kind === 'pack'
          ? html`<button
              class="icon"
              aria-label=${packs.remove(title)}
              title=${packs.remove(title)}
              @click=${() => actions.basemap.removePack(id)}
            >✕</button>`
          : nothing
      }</div>`,
    )}
    ${
      basemap.canAddPacks
        ? html`<p><button class="link" @click=${() => actions.basemap.addPack()}>${packs.add}</button>
            <small>${packs.hint}</small></p>`
        : nothing
    }
    <p role="status" class="problem">${problemText(basemap, messages)}</p>
  </fieldset>`;
}

/** What is wrong with the chosen basemap, where the badge does not say it already, and the way to choose another. */
export function basemapProblemView(
  { basemap, messages }: PanelState,
  { frame }: PanelActions,
): TemplateResult | typeof nothing {
  const { problem } = basemap;
  const text = problemText(basemap, messages);
  if (text === '' || problem === 'offline-mode' || problem === 'no-network') return nothing;
  return html`<button
    class="basemap-problem"
    title=${text}
    @click=${() => frame.openCard({ kind: 'tool', tool: 'options' })}
  >${text}</button>`;
}

function problemText({ chosen, problem, gaps }: BasemapState, { basemap }: Messages): string {
  const missing = gaps.map(({ part, reason, name }) => basemap.gaps[part][reason](name));
  const problems = problem === undefined ? [] : [basemap.problems[problem](chosen.title)];
  return [...problems, ...missing].join(' ');
}
