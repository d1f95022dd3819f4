import type { Capability, PluginManifest } from '@mystratus/plugin-sdk';
import { filledPoints } from '@mystratus/plugin-sdk/host';
import type { OpenedPackage } from '@mystratus/plugin-sdk/package';
import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import { showModal } from './modal.ts';

/**
 * Shows what a plugin is and what it may do, and lets the user deny what it can do without.
 *
 * @param installedVersion of the one that it takes the place of
 * @returns the optional capabilities that were denied, or `undefined` when the user does not want it
 */
export async function askToInstall(
  { manifest, signer }: OpenedPackage,
  installedVersion: string | undefined,
): Promise<readonly Capability[] | undefined> {
  const optional = manifest.capabilities.optional ?? [];
  const answer = await showModal({
    title: `${installedVersion === undefined ? 'Install' : 'Upgrade'} ${manifest.displayName}?`,
    className: 'install',
    body: html`
      <p>${manifest.description}</p>
      <p class="hint">
        Version ${manifest.version} by ${manifest.publisher}${
          installedVersion === undefined
            ? ''
            : `, in place of ${installedVersion}, whose data it keeps`
        }.
        ${signer === undefined ? 'It is not signed.' : `Signed with the key ${signer.slice(0, 16)}….`}
      </p>
      ${permissionsView(manifest)}
      ${when(
        optional.length > 0,
        () => html`
          <fieldset>
            <legend>It can do without these</legend>
            ${optional.map(
              (name) => html`<label class="field">
                <input type="checkbox" name=${name} checked /> ${CAPABILITY_WORDS[name]}
              </label>`,
            )}
          </fieldset>
        `,
      )}
    `,
    buttons: [
      { label: 'Cancel', value: '' },
      { label: installedVersion === undefined ? 'Install' : 'Upgrade', value: 'install' },
    ],
  });
  if (!answer) return undefined;
  return optional.filter((name) => !answer.fields.has(name));
}

/** What the manifest asks for, as somebody reads it who decides about it. */
export function permissionsView(manifest: PluginManifest): TemplateResult {
  const { permissions, capabilities } = manifest;
  const { data, network, secrets = [] } = permissions;
  return html`
    <h3>It may</h3>
    <ul class="permissions">
      ${when(data.length > 0, () => html`<li>read of your records: ${data.join(', ')}</li>`)}
      ${network.map(
        ({ origin, originSetting, reason }) => html`<li>
          send to <code>${origin}</code>${originSetting === undefined ? '' : html` or what you enter as <code>${originSetting}</code>`}:
          ${reason}
        </li>`,
      )}
      ${secrets.map(({ name, reason }) => html`<li>use the secret <code>${name}</code>: ${reason}</li>`)}
      ${filledPoints(manifest).map(({ point }) => html`<li>add to <code>${point}</code> of another plugin</li>`)}
      ${capabilities.requires.map((name) => html`<li>${CAPABILITY_WORDS[name]}</li>`)}
    </ul>
  `;
}

const CAPABILITY_WORDS: Readonly<Record<Capability, string>> = {
  env: 'know the language, theme and edition of the program',
  configuration: 'have settings',
  commands: 'add commands',
  panels: 'show a panel beside your records',
  hubs: 'see what is listed and selected, and select it',
  studios: 'know where your studios are',
  organizations: 'know your organizations and how many their classes have',
  events: 'know your events and who came',
  storage: 'keep data on this computer',
  files: 'keep files that you give it',
  secrets: 'use keys that you enter for it',
  net: 'use the network, as listed',
  assets: 'read its own files',
  ui: 'ask you, tell you, and save files where you choose',
  branding: 'know your company’s name, address and logo',
  printing: 'print',
  usage: 'report what it bills',
  plugins: 'work with other plugins',
  log: 'write to the program’s log',
};
