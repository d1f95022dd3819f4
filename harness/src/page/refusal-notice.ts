import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import type { PluginRefusal } from '../host/plugin-package.ts';
import { icon } from './icons.ts';

/** Says why a plugin was not loaded, where in its manifest the fault is, and how to mend it. */
export function refusalNotice(
  { manifestUrl, problems }: PluginRefusal,
  onDismiss: () => void,
): TemplateResult {
  return html`
    <section class="refusal" role="alert" aria-label="Plugin refused">
      ${icon('error')}
      <div>
        <h2>A plugin was refused</h2>
        <p class="hint">${manifestUrl}</p>
        <ul>
          ${problems.map(
            ({ path, reason, hint }) => html`
              <li>${when(path !== '', () => html`<code>${path}</code>`)} ${reason} <span class="hint">${hint}</span></li>
            `,
          )}
        </ul>
      </div>
      <button type="button" class="icon-button" aria-label="Dismiss" @click=${onDismiss}>
        ${icon('close', 16)}
      </button>
    </section>
  `;
}
