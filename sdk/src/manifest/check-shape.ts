import type { ManifestProblem } from './manifest-problem.ts';
import { pointerSegment } from './pointer-segment.ts';

/** More than any manifest needs, and less than would keep a host busy. */
const MOST_VALUES = 100_000;
const MOST_LEVELS = 64;
/** Of the lists that the manifest is made of; what other plugins are given has limits of its own. */
const LONGEST_LIST = 1_000;
const LEVELS_OF_LISTS = 4;

/**
 * What keeps a manifest from being looked at any closer: a size or a depth from which nobody would come back, or names
 * that turn the parts of every object, such as `toString`, into something else.
 */
export function checkShape(manifest: unknown): ManifestProblem | undefined {
  const waiting: [value: unknown, path: string, level: number][] = [[manifest, '', 0]];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path, level] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level > MOST_LEVELS) {
      return { path, reason: 'The manifest is nested too deeply.', hint: 'Make it flatter.' };
    }
    if (Array.isArray(value) && level < LEVELS_OF_LISTS && value.length > LONGEST_LIST) {
      const hint = `Write ${LONGEST_LIST} at the most.`;
      return { path, reason: 'The list is too long.', hint };
    }
    for (const [key, child] of Object.entries(value)) {
      if (key in Object.prototype) {
        const reason = `“${key}” is a name that every object has already.`;
        return { path: `${path}/${key}`, reason, hint: 'Remove it, or choose another name.' };
      }
      count++;
      waiting.push([child, `${path}/${pointerSegment(key)}`, level + 1]);
    }
    if (count > MOST_VALUES) {
      const hint = 'Put data into a file of the package, and read it from there.';
      return { path: '', reason: 'The manifest is too large.', hint };
    }
  }
  return undefined;
}
