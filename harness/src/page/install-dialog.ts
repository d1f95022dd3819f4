import type { Capability, PluginManifest } from '@mystratus/plugin-sdk';
import { filledPoints } from '@mystratus/plugin-sdk/host';
import type { OpenedPackage } from '@mystratus/plugin-sdk/package';
import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import { showModal } from './modal.ts';

/** What a package takes the place of. */
export interface PackageBefore {
  readonly version: string;
  /** `undefined` where it could not be loaded any more. */
  readonly manifest: PluginManifest | undefined;
  /** Capabilities that the user has denied it. */
  readonly denied: readonly Capability[];
}

/**
 * Shows what a plugin is and what it may do, what of that is new in an upgrade, and lets the user deny what it can do
 * without.
 *
 * @returns the optional capabilities that were denied, or `undefined` when the user does not want it
 */
export async function askToInstall(
  { manifest, signer }: OpenedPackage,
  before: PackageBefore | undefined,
): Promise<readonly Capability[] | undefined> {
  const optional = manifest.capabilities.optional ?? [];
  const action = before ? 'Upgrade' : 'Install';
  const answer = await showModal({
    title: `${action} ${manifest.displayName}?`,
    className: 'install',
    body: html`
      <p>${manifest.description}</p>
      <p class="hint">
        Version ${manifest.version} by ${manifest.publisher}${
          before ? `, in place of ${before.version}, whose data it keeps` : ''
        }.
        ${signer === undefined ? 'It is not signed.' : `Signed with the key ${signer.slice(0, 16)}….`}
      </p>
      ${permissionsView(manifest, before?.manifest)}
      ${when(
        optional.length > 0,
        () => html`
          <fieldset>
            <legend>It can do without these</legend>
            ${optional.map(
              (name) => html`<label class="choice">
                <input type="checkbox" name=${name} ?checked=${!before?.denied.includes(name)} />
                ${CAPABILITY_WORDS[name]}${newMark(isNew(before?.manifest, askedCapabilities, name))}
              </label>`,
            )}
          </fieldset>
        `,
      )}
    `,
    buttons: [
      { label: 'Cancel', value: '' },
      { label: action, value: 'install' },
    ],
  });
  if (!answer) return undefined;
  return optional.filter((name) => !answer.fields.has(name));
}

/**
 * What the manifest asks for, as somebody reads it who decides about it.
 *
 * @param before of the version that is installed: what that did not ask for is marked
 */
export function permissionsView(manifest: PluginManifest, before?: PluginManifest): TemplateResult {
  const { permissions, capabilities } = manifest;
  const { data, network, secrets = [] } = permissions;
  const newColumns = data.filter((name) =>
    isNew(before, ({ permissions: { data } }) => data, name),
  );
  return html`
    <h3>It may</h3>
    <ul class="permissions">
      ${when(
        data.length > 0,
        () => html`<li>
          read of your records: ${data.join(', ')}${newColumns.length > 0 ? html` <strong>(new: ${newColumns.join(', ')})</strong>` : ''}
        </li>`,
      )}
      ${network.map(
        ({ origin, originSetting, reason }) => html`<li>
          send to <code>${origin}</code>${originSetting === undefined ? '' : html` or what you enter as <code>${originSetting}</code>`}:
          ${reason}${newMark(isNew(before, origins, origin))}
        </li>`,
      )}
      ${secrets.map(
        ({ name, reason }) => html`<li>
          use the secret <code>${name}</code>: ${reason}${newMark(isNew(before, secretNames, name))}
        </li>`,
      )}
      ${filledPoints(manifest).map(
        ({ point }) => html`<li>
          add to <code>${point}</code> of another plugin${newMark(isNew(before, points, point))}
        </li>`,
      )}
      ${capabilities.requires.map(
        (name) => html`<li>
          ${CAPABILITY_WORDS[name]}${newMark(isNew(before, askedCapabilities, name))}
        </li>`,
      )}
    </ul>
  `;
}

function isNew(
  before: PluginManifest | undefined,
  namesOf: (manifest: PluginManifest) => readonly string[],
  name: string,
): boolean {
  return before !== undefined && !namesOf(before).includes(name);
}

const newMark = (isMarked: boolean) => (isMarked ? html` <strong>(new)</strong>` : '');
const origins = ({ permissions }: PluginManifest) =>
  permissions.network.map(({ origin }) => origin);
const secretNames = ({ permissions }: PluginManifest) =>
  (permissions.secrets ?? []).map(({ name }) => name);
const points = (manifest: PluginManifest) => filledPoints(manifest).map(({ point }) => point);
const askedCapabilities = ({ capabilities: { requires, optional = [] } }: PluginManifest) => [
  ...requires,
  ...optional,
];

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
