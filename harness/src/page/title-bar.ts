import { html, type TemplateResult } from 'lit';
import { COMPANY } from '../data/company.ts';

/** The strip on top that says which program this is, and for whom. */
export function titleBar({
  onShowPlugins,
}: {
  readonly onShowPlugins: () => void;
}): TemplateResult {
  return html`
    <header class="title-bar">
      <svg class="brand-mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <rect x="1" y="1" width="22" height="22" rx="6" fill="currentColor" fill-opacity="0.16" />
        <path
          d="M12 5.2 13.8 10.2 18.8 12 13.8 13.8 12 18.8 10.2 13.8 5.2 12 10.2 10.200Z"
          fill="currentColor"
        />
      </svg>
      <h1>myStratus Desktop</h1>
      <span class="company">${COMPANY.name}</span>
      <button type="button" class="title-button" @click=${onShowPlugins}>Plugins…</button>
    </header>
  `;
}
