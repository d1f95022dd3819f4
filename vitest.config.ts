import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';
import { alias, oxc } from './vite.shared.mjs';

// Unpacked once here, before workers start and race for it.
const executablePath = await findChromium();
process.env.CHROMIUM_PATH = executablePath;

// One group after another, so that no test is slow because of those of another kind.
export default defineConfig({
  oxc,
  resolve: { alias },
  test: {
    // Each drives a core, or a Chromium: more at once than a small machine has cores would wait for each other.
    maxWorkers: 2,
    // Its parts import each other as a bundler would.
    server: { deps: { inline: ['proj4'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'],
          setupFiles: ['test/support/no-network.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          sequence: { groupOrder: 0 },
          include: ['test/contract/**/*.test.ts'],
          setupFiles: ['test/support/no-network.ts'],
        },
      },
      {
        // OpenLayers and Lit elements in a real Chromium, straight from the sources.
        extends: true,
        // A shared or stale optimiser cache makes Vite reload the page in the middle of a test.
        cacheDir: 'node_modules/.vite-rendering',
        optimizeDeps: { force: true },
        test: {
          name: 'rendering',
          sequence: { groupOrder: 1 },
          include: ['test/rendering/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({ launchOptions: { executablePath } }),
            instances: [{ browser: 'chromium', viewport: { width: 1024, height: 768 } }],
          },
        },
      },
      {
        // The built plugin in the harness, in the real frame under the real CSP, driven as a user would.
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/browser/**/*.test.ts'],
          provide: { isOffline: false, mode: 'frame' },
          globalSetup: ['test/support/serve-harness.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        // What everybody does, in the other mode of loading: the same core, without a frame around it.
        extends: true,
        test: {
          name: 'inpage',
          sequence: { groupOrder: 2 },
          include: ['test/browser/{durability,heat-map,maps,pins,saved-views}.test.ts'],
          provide: { isOffline: false, mode: 'inpage' },
          globalSetup: ['test/support/serve-harness.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        // The same once more without a network, less the tests that are about one.
        extends: true,
        test: {
          name: 'offline',
          sequence: { groupOrder: 2 },
          include: ['test/browser/*.test.ts'],
          exclude: [
            'test/browser/{basemaps,isolation,map-packs,map-styles,new-plugin,package,refinement}.test.ts',
          ],
          provide: { isOffline: true, mode: 'frame' },
          globalSetup: ['test/support/serve-harness.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
