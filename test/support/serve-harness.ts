import type { TestProject } from 'vitest/node';
import { startHarness } from '../../harness/server/start-harness.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served harness, ending in a slash; use `inject('harnessUrl')`. */
    readonly harnessUrl: string;
    /** How the harness loads the plugin. */
    readonly mode: 'frame' | 'inpage';
    /** Whether the host has no network unless a test says otherwise. */
    readonly isOffline: boolean;
  }
}

/** Builds and serves the harness once for the browser tests of every project: the first one’s setup does it for all. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const served = process.env.HARNESS_URL;
  if (served) {
    provide('harnessUrl', served);
    return undefined;
  }
  const { url, close } = await startHarness({ quiet: true });
  process.env.HARNESS_URL = url;
  provide('harnessUrl', url);
  return close;
}
