import type { Capability } from '../api/host-api.ts';
import { parseWhen, WhenSyntaxError } from '../when/parse-when.ts';
import { filledPoints } from './check-contributions.ts';
import { checkSchema } from './check-schema.ts';
import { checkSetting } from './check-setting.ts';
import { checkTexts } from './check-texts.ts';
import type { PluginManifest } from './manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';

/** Checks what a schema cannot say: how the parts of a well-formed manifest fit together. */
export function checkReferences(manifest: PluginManifest): readonly ManifestProblem[] {
  return [
    ...checkNames(manifest),
    ...checkDuplicates(manifest),
    ...checkSecrets(manifest),
    ...checkTexts(manifest),
    ...checkMenus(manifest),
    ...checkCapabilities(manifest),
    ...checkOriginSettings(manifest),
    ...checkPanels(manifest),
    ...checkConfiguration(manifest),
    ...checkExtensionPoints(manifest),
  ];
}

function* checkNames(manifest: PluginManifest): Iterable<ManifestProblem> {
  const { id, publisher } = manifest;
  if (!id.startsWith(`${publisher}.`)) {
    yield {
      path: '/id',
      reason: `The id does not begin with the publisher “${publisher}”.`,
      hint: `Write \`${publisher}.\` and a name, or correct the publisher.`,
    };
  }
  for (const [path, contributedId] of contributedIds(manifest)) {
    if (contributedId.startsWith(`${id}.`)) continue;
    yield {
      path,
      reason: `“${contributedId}” does not begin with the id of the plugin.`,
      hint: `Write \`${id}.\` and a name.`,
    };
  }
}

function* checkDuplicates(manifest: PluginManifest): Iterable<ManifestProblem> {
  const { capabilities } = manifest;
  const seen = new Set<string>();
  for (const [path, id] of contributedIds(manifest)) {
    if (seen.has(id)) {
      yield { path, reason: `“${id}” is used twice.`, hint: 'Give each its own id.' };
    }
    seen.add(id);
  }
  for (const [index, name] of (capabilities.optional ?? []).entries()) {
    if (!capabilities.requires.includes(name)) continue;
    yield {
      path: `/capabilities/optional/${index}`,
      reason: `“${name}” is required already.`,
      hint: 'Name it once, as required or as optional.',
    };
  }
}

function* checkSecrets({ id, permissions: { secrets = [] } }: PluginManifest) {
  const prefix = `${id.slice(id.indexOf('.') + 1)}.`;
  const seen = new Set<string>();
  for (const [index, { name }] of secrets.entries()) {
    const path = `/permissions/secrets/${index}/name`;
    if (!name.startsWith(prefix)) {
      yield {
        path,
        reason: `“${name}” is not a secret of this plugin.`,
        hint: `Write \`${prefix}\` and a name.`,
      };
    }
    if (seen.has(name)) {
      yield { path, reason: `“${name}” is asked for twice.`, hint: 'Remove one of both.' };
    }
    seen.add(name);
  }
}

function* checkMenus({ contributes }: PluginManifest): Iterable<ManifestProblem> {
  const commandIds = new Set(contributes.commands.map(({ id }) => id));
  for (const [index, { command, when }] of (contributes.menus['hub/ribbon'] ?? []).entries()) {
    const path = `/contributes/menus/hub~1ribbon/${index}`;
    if (!commandIds.has(command)) {
      yield {
        path: `${path}/command`,
        reason: `There is no command “${command}”.`,
        hint: 'Name a command of `contributes.commands`.',
      };
    }
    const reason = when === undefined ? undefined : whenProblem(when);
    if (reason !== undefined) {
      yield {
        path: `${path}/when`,
        reason,
        hint: "Write identifiers, literals, `== != > < ! && ||` and parentheses: `hub.id == 'clients'`.",
      };
    }
  }
}

function* checkCapabilities({
  capabilities: { requires, optional = [] },
  contributes,
  permissions,
}: PluginManifest): Iterable<ManifestProblem> {
  const uses: readonly (readonly [string, number, Capability])[] = [
    ['/contributes/commands', contributes.commands.length, 'commands'],
    ['/contributes/panels', contributes.panels.length, 'panels'],
    ['/permissions/data', permissions.data.length, 'hubs'],
    ['/permissions/network', permissions.network.length, 'net'],
    ['/permissions/secrets', permissions.secrets?.length ?? 0, 'secrets'],
  ];
  for (const [path, count, capability] of uses) {
    if (count === 0 || requires.includes(capability) || optional.includes(capability)) continue;
    yield {
      path,
      reason: `This needs the capability “${capability}”, which is not asked for.`,
      hint: `Add \`${capability}\` to \`capabilities.requires\` or \`capabilities.optional\`.`,
    };
  }
}

function* checkOriginSettings({
  permissions,
  contributes,
}: PluginManifest): Iterable<ManifestProblem> {
  for (const [index, { originSetting }] of permissions.network.entries()) {
    if (originSetting === undefined) continue;
    const settings = new Map(Object.entries(contributes.configuration?.properties ?? {}));
    if (settings.get(originSetting)?.type === 'string') continue;
    yield {
      path: `/permissions/network/${index}/originSetting`,
      reason: `There is no string setting “${originSetting}”.`,
      hint: 'Name a setting of `contributes.configuration` whose type is `string`.',
    };
  }
}

function* checkPanels({ contributes }: PluginManifest): Iterable<ManifestProblem> {
  for (const [index, { minimumWidth, preferredWidth }] of contributes.panels.entries()) {
    if (preferredWidth >= minimumWidth) continue;
    yield {
      path: `/contributes/panels/${index}/preferredWidth`,
      reason: 'The preferred width is less than the minimum width.',
      hint: `Write ${minimumWidth} or more.`,
    };
  }
}

function* checkConfiguration({ id, contributes }: PluginManifest): Iterable<ManifestProblem> {
  const prefix = `${id.slice(id.indexOf('.') + 1)}.`;
  for (const [key, setting] of Object.entries(contributes.configuration?.properties ?? {})) {
    const path = `/contributes/configuration/properties/${key}`;
    if (!key.startsWith(prefix)) {
      yield {
        path,
        reason: `“${key}” does not begin with the name of the plugin.`,
        hint: `Write \`${prefix}\` and a name.`,
      };
    }
    yield* checkSetting(path, setting);
  }
}

function* checkExtensionPoints({
  id,
  extensionPoints = {},
}: PluginManifest): Iterable<ManifestProblem> {
  for (const [point, { schema, result }] of Object.entries(extensionPoints)) {
    const path = `/extensionPoints/${point}`;
    if (!point.startsWith(`${id}.`)) {
      yield {
        path,
        reason: `“${point}” does not begin with the id of the plugin.`,
        hint: `Write \`${id}.\` and a name.`,
      };
    }
    yield* checkSchema(schema, `${path}/schema`);
    if (result) yield* checkSchema(result, `${path}/result`);
  }
}

function* contributedIds(manifest: PluginManifest): Iterable<readonly [path: string, id: string]> {
  const { commands, panels } = manifest.contributes;
  for (const [index, { id }] of commands.entries()) yield [`/contributes/commands/${index}/id`, id];
  for (const [index, { id }] of panels.entries()) yield [`/contributes/panels/${index}/id`, id];
  for (const { point, contributions } of filledPoints(manifest)) {
    for (const [index, { id }] of contributions.entries()) {
      yield [`/contributes/${point}/${index}/id`, id];
    }
  }
}

function whenProblem(when: string): string | undefined {
  try {
    parseWhen(when);
    return undefined;
  } catch (error) {
    if (error instanceof WhenSyntaxError) return error.message;
    throw error;
  }
}
