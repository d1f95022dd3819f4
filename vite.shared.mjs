import { fileURLToPath } from 'node:url';

/** One place for the decorator transform, so that it does not depend on which tsconfig covers a file. */
export const oxc = { decorator: { legacy: true, emitDecoratorMetadata: false } };

/**
 * vscode-jsonrpc exports its browser entry under the `browser` condition alone; tests in Node run the same entry
 * over Node's own MessageChannel.
 */
export const alias = {
  'vscode-jsonrpc/browser': fileURLToPath(
    new URL('./node_modules/vscode-jsonrpc/lib/browser/main.js', import.meta.url),
  ),
};

/**
 * Packages are built in their production form, whatever NODE_ENV a test runner has set, and as classes where they
 * have them: those for browsers that know none are longer.
 */
export const conditions = ['module', 'browser', 'production', 'es2015'];
