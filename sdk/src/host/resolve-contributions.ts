import type {
  CommandContribution,
  MenuLocation,
  PanelContribution,
  PluginManifest,
} from '../manifest/manifest.ts';
import { evaluateWhen } from '../when/evaluate-when.ts';
import { parseWhen } from '../when/parse-when.ts';
import type { ContextKeys } from '../when/when-expression.ts';

/** Where contributions are to be shown. */
export interface ContributionContext {
  /** The host's edition, such as `professional`. */
  readonly edition: string;
  /** Whether the account has a paid service; read once, when the host starts. */
  readonly isServiceActive: (serviceId: string) => boolean;
  /** What `when` clauses are evaluated with. */
  readonly contextKeys: ContextKeys;
}

/** Commands of one ribbon group, in the manifest's order. */
export interface MenuGroup {
  /** Its title, from the manifest. */
  readonly name: string;
  /** Those whose `when` clause holds. */
  readonly commands: readonly CommandContribution[];
}

/** What a host shows of a plugin. */
export type ResolvedContributions =
  /** Nothing at all: the plugin is not for this edition. */
  | { readonly kind: 'none' }
  /** One entry, which opens the page where the service is signed up for. */
  | { readonly kind: 'set-up'; readonly title: string; readonly signUpUrl: string }
  | {
      readonly kind: 'active';
      readonly menus: Readonly<Record<MenuLocation, readonly MenuGroup[]>>;
      readonly panels: readonly PanelContribution[];
    };

/** Decides what a host shows of a validated plugin here and now. */
export function resolveContributions(
  manifest: PluginManifest,
  { edition, isServiceActive, contextKeys }: ContributionContext,
): ResolvedContributions {
  if (!manifest.editions.includes(edition)) return { kind: 'none' };
  const { service } = manifest;
  if (service !== undefined && !isServiceActive(service.id)) {
    return { kind: 'set-up', title: service.setUpCommandTitle, signUpUrl: service.signUpUrl };
  }
  return {
    kind: 'active',
    menus: { 'hub/ribbon': menuGroups(manifest, 'hub/ribbon', contextKeys) },
    panels: manifest.contributes.panels,
  };
}

function menuGroups(
  manifest: PluginManifest,
  location: MenuLocation,
  contextKeys: ContextKeys,
): readonly MenuGroup[] {
  const commandsById = new Map(manifest.contributes.commands.map((c) => [c.id, c]));
  const groups = new Map<string, CommandContribution[]>();
  for (const { command: id, group, when } of manifest.contributes.menus[location] ?? []) {
    const command = commandsById.get(id);
    if (command === undefined) continue;
    if (when !== undefined && !evaluateWhen(parseWhen(when), contextKeys)) continue;
    const commands = groups.get(group) ?? [];
    commands.push(command);
    groups.set(group, commands);
  }
  return [...groups].map(([name, commands]) => ({ name, commands }));
}
