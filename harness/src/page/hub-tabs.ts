import { html, type TemplateResult } from 'lit';
import type { HubDefinition } from '../host/hub-definition.ts';

export interface HubTabsOptions {
  readonly hubs: readonly HubDefinition[];
  readonly currentHubId: string;
  readonly onSelect: (hubId: string) => void;
}

/** One tab per hub. Arrow keys, Home and End move between them; only the current one is a tab stop. */
export function hubTabs({ hubs, currentHubId, onSelect }: HubTabsOptions): TemplateResult {
  const onKeyDown = (event: KeyboardEvent) => {
    const index = hubs.findIndex(({ id }) => id === currentHubId);
    const targets: Record<string, number> = {
      ArrowRight: (index + 1) % hubs.length,
      ArrowLeft: (index + hubs.length - 1) % hubs.length,
      Home: 0,
      End: hubs.length - 1,
    };
    const target = targets[event.key];
    const hub = target === undefined ? undefined : hubs[target];
    if (!hub || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSelect(hub.id);
    document.getElementById(tabId(hub.id))?.focus();
  };
  return html`
    <div class="hub-tabs" role="tablist" aria-label="Hubs" @keydown=${onKeyDown}>
      ${hubs.map(
        ({ id, title }) => html`
          <button
            type="button"
            role="tab"
            id=${tabId(id)}
            aria-selected=${id === currentHubId}
            aria-controls="hub-panel"
            tabindex=${id === currentHubId ? 0 : -1}
            @click=${() => onSelect(id)}
          >
            ${title}
          </button>
        `,
      )}
    </div>
  `;
}

export function tabId(hubId: string): string {
  return `hub-tab-${hubId}`;
}
