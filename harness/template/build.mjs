// Builds the plugin into dist/: one classic script for the sandboxed frame, and an ES module.
import { build } from 'vite';

for (const [entry, format] of [
  ['frame', 'iife'],
  ['plugin', 'es'],
]) {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist',
      emptyOutDir: format === 'iife',
      target: 'es2022',
      sourcemap: true,
      rolldownOptions: {
        input: `src/${entry}.ts`,
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: `${entry}.js`, codeSplitting: false },
      },
    },
  });
}
