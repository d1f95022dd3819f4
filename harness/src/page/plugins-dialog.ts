import type { PluginManifest } from '@mystratus/plugin-sdk';
import { html } from 'lit';
import { permissionsView } from './install-dialog.ts';
import { showModal } from './modal.ts';

/** A plugin in the list. */
export interface ListedPlugin {
  readonly manifest: PluginManifest;
  /** Installed by the user, who can take it away again. */
  readonly isInstalled: boolean;
  /** Points of other plugins that it would fill, and that no plugin here has. */
  readonly unused: readonly string[];
}

/** What the user wants done: another one installed, or this one (its id) taken away. */
export type PluginsAnswer =
  | { readonly kind: 'install' }
  | { readonly kind: 'uninstall'; readonly pluginId: string };

/** Lists the plugins with what they may do; `undefined` when dismissed. */
export async function showPlugins(
  plugins: readonly ListedPlugin[],
): Promise<PluginsAnswer | undefined> {
  const answer = await showModal({
    title: 'Plugins',
    className: 'plugins',
    body: html`
      <ul class="plugin-list">
        ${plugins.map(
          ({ manifest, isInstalled, unused }) => html`
            <li>
              <details>
                <summary><strong>${manifest.displayName}</strong> ${manifest.version}</summary>
                <p>${manifest.description}</p>
                ${permissionsView(manifest)}
              </details>
              ${
                unused.length > 0
                  ? html`<p class="hint">What it adds to ${unused.join(', ')} is not used: no plugin here has that.</p>`
                  : ''
              }
              ${
                isInstalled
                  ? html`<button class="button" value=${manifest.id} aria-label="Uninstall ${manifest.displayName}">
                      Uninstall
                    </button>`
                  : html`<span class="hint">Comes with the program</span>`
              }
            </li>
          `,
        )}
      </ul>
      <p class="hint">A plugin’s package ends in .msplugin. It can also be dropped on the window.</p>
    `,
    buttons: [
      { label: 'Close', value: '' },
      { label: 'Install from file…', value: 'install' },
    ],
  });
  if (!answer) return undefined;
  return answer.value === 'install'
    ? { kind: 'install' }
    : { kind: 'uninstall', pluginId: answer.value };
}
