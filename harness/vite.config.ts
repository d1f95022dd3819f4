import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { alias, conditions, oxc } from '../vite.shared.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc,
  resolve: { alias, conditions },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The grid alone is larger than the limit that Vite warns at; nobody downloads this page.
    chunkSizeWarningLimit: 2_000,
  },
});
