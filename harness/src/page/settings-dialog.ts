import type {
  Configuration,
  ConfigurationProperty,
  PluginManifest,
  SecretPermission,
  SecretsApi,
} from '@mystratus/plugin-sdk';
import { html, type TemplateResult } from 'lit';
import { parseSetting } from '../host/host-configuration.ts';
import { showModal } from './modal.ts';

/** What the user chose; secrets by name, empty where there is none. */
export interface AskedSettings {
  readonly configuration: Configuration;
  readonly secrets: ReadonlyMap<string, string>;
}

/** Lets the user change a plugin's contributed settings and its secrets; `undefined` when dismissed. */
export async function askForSettings(
  { displayName, contributes, permissions }: PluginManifest,
  current: Configuration,
  stored: SecretsApi,
): Promise<AskedSettings | undefined> {
  const { title = displayName, properties = {} } = contributes.configuration ?? {};
  const secrets = await Promise.all(
    (permissions.secrets ?? []).map(async (secret) => ({
      ...secret,
      value: (await stored.get(secret.name)) ?? '',
    })),
  );
  const answer = await showModal({
    title: `${title} settings`,
    body: html`${Object.entries(properties).map(([key, property]) => field(key, property, current[key]))}${secrets.map(secretField)}`,
    buttons: [
      { label: 'Cancel', value: '' },
      { label: 'Save', value: 'save' },
    ],
  });
  if (!answer) return undefined;
  const values = Object.entries(properties).map(([key, property]) => {
    const raw = answer.fields.get(key);
    const text = property.type === 'boolean' ? String(raw !== null) : String(raw ?? '');
    return [key, parseSetting(property, text) ?? property.default] as const;
  });
  return {
    configuration: Object.fromEntries(values),
    secrets: new Map(secrets.map(({ name }) => [name, String(answer.fields.get(name) ?? '')])),
  };
}

function secretField({
  name,
  reason,
  value,
}: SecretPermission & { readonly value: string }): TemplateResult {
  return html`
    <label class="field">
      <span>${reason}<code>${name}</code></span>
      <input type="password" name=${name} autocomplete="off" .value=${value} />
    </label>
  `;
}

function field(
  key: string,
  property: ConfigurationProperty,
  value: Configuration[string] = property.default,
): TemplateResult {
  return html`
    <label class="field">
      <span>${property.description}<code>${key}</code></span>
      ${control(key, property, value)}
    </label>
  `;
}

function control(
  key: string,
  { type, enum: allowed, minimum, maximum }: ConfigurationProperty,
  value: Configuration[string],
): TemplateResult {
  if (type === 'boolean') {
    return html`<input type="checkbox" name=${key} ?checked=${value === true} />`;
  }
  if (allowed) {
    return html`<select name=${key}>
      ${allowed.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
    </select>`;
  }
  if (type === 'string') return html`<input type="text" name=${key} .value=${String(value)} />`;
  return html`<input
    type="number"
    name=${key}
    required
    step=${type === 'integer' ? 1 : 'any'}
    min=${minimum ?? ''}
    max=${maximum ?? ''}
    .value=${String(value)}
  />`;
}
