import { html, nothing, type TemplateResult } from 'lit';
import { kindTitle } from '../../common/maps/kind-title.ts';
import type { PanelActions } from '../actions/panel-actions.ts';
import type { PanelState } from '../panel-state.ts';

/** What other plugins add: over the map, to find locations, and as maps of their own. Nothing where there is none. */
export function extensionOptionsView(
  { extensions, messages }: PanelState,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  const { extensions: words } = messages;
  const { overlays, providers, kinds } = extensions;
  if (overlays.length + providers.length + kinds.length === 0) return nothing;
  return html`<section class="options choices" aria-labelledby="extensions-title">
    <h4 id="extensions-title">${words.legend}</h4>
    ${group(
      words.overlays,
      overlays.map(({ id, title, isOn, drawn, problem }) => {
        const state = problem ?? (isOn && !drawn ? words.reading : '');
        return check(title, state, isOn, (on) => actions.extensions.showOverlay(id, on));
      }),
    )}
    ${group(
      words.providers,
      providers.map(({ id, title, coverage, givenBy = '', sends, isOn }) =>
        check(title, words.provider(coverage, givenBy, sends.origin), isOn, (on) =>
          actions.extensions.useProvider(id, on),
        ),
      ),
    )}
    ${group(
      words.kinds,
      kinds.map(
        (kind) =>
          html`<p><button class="secondary" @click=${() => actions.map.make(kind.id)}>${kindTitle(kind, messages)}</button></p>`,
      ),
    )}
  </section>`;
}

function group(title: string, members: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (members.length === 0) return nothing;
  return html`<fieldset><legend>${title}</legend>${members}</fieldset>`;
}

function check(
  title: string,
  detail: string,
  isOn: boolean,
  change: (isOn: boolean) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) change(target.checked);
  };
  return html`<label>
    <input type="checkbox" .checked=${isOn} @change=${onChange} />
    <span>${title}<small role="status">${detail}</small></span>
  </label>`;
}
