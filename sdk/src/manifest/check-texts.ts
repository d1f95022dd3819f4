import type { PluginManifest } from './manifest.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import { pointerSegment } from './pointer-segment.ts';

/** Control characters, halves of characters, and marks that turn the direction of the text that follows. */
const MISLEADING = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Finds texts that would show as something else than they are, where a user reads them and decides. */
export function* checkTexts(manifest: PluginManifest): Iterable<ManifestProblem> {
  for (const [path, text] of textsOf(manifest, '')) {
    if (!MISLEADING.test(text)) continue;
    yield {
      path,
      reason: 'The text holds characters that cannot be seen and change how it is read.',
      hint: 'Remove line breaks, control characters and marks of the direction of writing.',
    };
  }
}

function* textsOf(value: unknown, path: string): Iterable<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* textsOf(child, `${path}/${pointerSegment(key)}`);
  }
}
