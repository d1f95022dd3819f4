import { checkData } from './check-data.ts';
import type { ExtensionPoint, PluginManifest } from './manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import type { PointContribution } from './point-contribution.ts';

/** What one plugin fills of the extension points of others. */
export interface FilledPoint {
  /** Id of the extension point. */
  readonly point: string;
  /** Those that fill it. */
  readonly contributions: readonly PointContribution[];
}

/** What was found when contributions were checked. */
export interface ContributionCheck {
  /** Empty where every contribution fits. */
  readonly problems: readonly ManifestProblem[];
  /** Points of plugins that are not there; what fills them is not used. */
  readonly unowned: readonly string[];
}

/** The points of other plugins that a manifest fills, in its order. */
export function filledPoints({ contributes }: PluginManifest): readonly FilledPoint[] {
  return Object.entries(contributes).flatMap(([point, contributions]) =>
    isPointId(point) && Array.isArray(contributions) ? [{ point, contributions }] : [],
  );
}

/**
 * Checks what a plugin contributes against the extension points of the plugins that are there, in whatever order they
 * came: every point of theirs is known, every contribution fits its schema, and the plugin asks for the data that it is
 * given there.
 */
export function checkContributions(
  manifest: PluginManifest,
  owners: readonly PluginManifest[],
): ContributionCheck {
  const problems: ManifestProblem[] = [];
  const unowned: string[] = [];
  for (const { point, contributions } of filledPoints(manifest)) {
    const path = `/contributes/${point}`;
    const owner = owners.find(({ id }) => id !== manifest.id && point.startsWith(`${id}.`));
    if (!owner) {
      unowned.push(point);
      continue;
    }
    const known = owner.extensionPoints ?? {};
    const definition = Object.hasOwn(known, point) ? known[point] : undefined;
    if (!definition) {
      problems.push({
        path,
        reason: `${owner.displayName} has no extension point “${point}”.`,
        hint: hintOfPoints(Object.keys(known)),
      });
      continue;
    }
    problems.push(...checkScopes(manifest, point, definition));
    contributions.forEach((contribution, index) => {
      problems.push(...checkData(definition.schema, contribution, `${path}/${index}`));
    });
  }
  return { problems: problems.slice(0, MOST_PROBLEMS), unowned };
}

const MOST_PROBLEMS = 50;

function* checkScopes(
  { permissions }: PluginManifest,
  point: string,
  { data = [] }: ExtensionPoint,
): Iterable<ManifestProblem> {
  const missing = data.filter((column) => !permissions.data.includes(column));
  if (missing.length === 0) return;
  yield {
    path: '/permissions/data',
    reason: `“${point}” shows a plugin ${missing.join(', ')}, which this one does not ask for.`,
    hint: `Add ${missing.map((column) => `\`${column}\``).join(', ')} to \`permissions.data\`.`,
  };
}

function hintOfPoints(points: readonly string[]): string {
  return points.length > 0
    ? `Write one of: ${points.join(', ')}.`
    : 'Remove it: the plugin cannot be extended.';
}

/** Points of extension have three parts and more: publisher, plugin, name. */
export function isPointId(key: string): key is `${string}.${string}.${string}` {
  return key.split('.').length > 2;
}
