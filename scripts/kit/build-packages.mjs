// What others install: the SDK and the harness as JavaScript with types, each in a folder that `npm pack` packs.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { alias } from '../../vite.shared.mjs';
import { bundledNotices } from '../bundled-notices.mjs';
import { emitDeclarations } from './emit-declarations.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/kit');

/** Bundled, as it shows its browser entry to bundlers alone, and tests in Node use that too. */
const BUNDLED = 'vscode-jsonrpc';

/** What a new plugin is built and tested with, and what is installed here under another name. */
const TEMPLATE_TOOLS = { typescript: '@typescript/native', vite: 'vite', vitest: 'vitest' };

/** @returns {Promise<readonly string[]>} folders of the built SDK and the built harness */
export async function buildPackages() {
  await rm(cache, { recursive: true, force: true });
  const declarations = path.join(cache, 'declarations');
  await emitDeclarations(declarations, ['sdk/src', 'harness/src/testing']);
  return [await buildSdk(declarations), await buildHarness(declarations)];
}

async function buildSdk(declarations) {
  const folder = path.join(cache, 'sdk');
  const { dependencies, ...description } = await readJson('sdk/package.json');
  await bundleEntries('sdk', description.exports, folder);
  await cp(path.join(declarations, 'sdk/src'), path.join(folder, 'types'), { recursive: true });
  await copyInto(folder, 'sdk', ['README.md', 'docs', 'schemas']);
  await finish(folder, description, {
    exports: publishedExports(description.exports),
    dependencies,
  });
  return folder;
}

async function buildHarness(declarations) {
  const folder = path.join(cache, 'harness');
  const { dependencies, ...description } = await readJson('harness/package.json');
  // The page is built whole, and nobody imports it.
  const { '.': _, ...exported } = description.exports;
  await bundleEntries('harness', exported, folder);
  await cp(path.join(declarations, 'harness/src'), path.join(folder, 'types'), { recursive: true });
  await build({
    configFile: path.join(root, 'harness/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: path.join(folder, 'page'), emptyOutDir: true, sourcemap: 'hidden' },
  });
  await copyInto(folder, 'harness', ['bin', 'server', 'template']);
  await rm(path.join(folder, 'server/start-harness.mjs'));
  const tools = (await readdir(path.join(folder, 'bin'))).filter((file) =>
    /^mystratus-/.test(file),
  );
  await finish(folder, description, {
    bin: Object.fromEntries(tools.map((file) => [path.basename(file, '.mjs'), `bin/${file}`])),
    exports: publishedExports(exported),
    // The very SDK that the plugin uses: an error of another one would not be known as one.
    peerDependencies: { '@mystratus/plugin-sdk': dependencies['@mystratus/plugin-sdk'] },
    templateTools: await installedVersions(TEMPLATE_TOOLS),
  });
  return folder;
}

/** All that a package exports from one build, so that what its entries share is there once. */
async function bundleEntries(name, exported, folder) {
  const entries = sourceEntries(exported).map(([, source]) => [
    path.basename(builtFile(source), '.js'),
    path.join(root, name, source),
  ]);
  await build({
    configFile: false,
    root: path.join(root, name),
    resolve: { alias },
    logLevel: 'error',
    build: {
      outDir: path.join(folder, 'dist'),
      target: 'es2022',
      minify: false,
      sourcemap: 'hidden',
      copyPublicDir: false,
      lib: { entry: Object.fromEntries(entries), formats: ['es'] },
      rolldownOptions: {
        external: (id) => /^(node:|@?[a-z])/.test(id) && !id.startsWith(BUNDLED),
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
}

function publishedExports(exported) {
  const entries = Object.entries(exported).map(([name, source]) => [
    name,
    source.endsWith('.ts')
      ? {
          types: source.replace('/src/', '/types/').replace(/\.ts$/, '.d.ts'),
          default: builtFile(source),
        }
      : source,
  ]);
  return { ...Object.fromEntries(entries), './package.json': './package.json' };
}

function sourceEntries(exported) {
  return Object.entries(exported).filter(([, source]) => source.endsWith('.ts'));
}

/** `./src/host/index.ts` is built as `./dist/host.js`, `./src/index.ts` as `./dist/index.js`. */
function builtFile(source) {
  const [, name = 'index'] = /^\.\/src\/(?:(.+)\/)?index\.ts$/.exec(source) ?? [];
  return `./dist/${name}.js`;
}

/** What says who made it, on which terms, and what is in it. */
async function finish(folder, { name, version, description, license, type }, more) {
  const maps = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.map'))
    .map((file) => path.join(folder, file));
  const notices = await bundledNotices(maps);
  for (const map of maps) await rm(map);
  const title =
    '# Third-party notices\n\nWhat is in this package beside its own code, and under which terms.';
  await writeFile(path.join(folder, 'THIRD-PARTY-NOTICES.md'), `${title}\n\n${notices}`);
  await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  const { engines } = await readJson('package.json');
  const written = {
    name,
    version,
    description,
    license,
    type,
    engines: { node: engines.node },
    ...more,
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(written, undefined, 2)}\n`);
}

async function copyInto(folder, name, parts) {
  for (const part of parts) {
    await cp(path.join(root, name, part), path.join(folder, part), { recursive: true });
  }
}

async function installedVersions(packages) {
  const versions = Object.entries(packages).map(async ([name, installedAs]) => {
    const { version } = await readJson(`node_modules/${installedAs}/package.json`);
    return [name, version];
  });
  return Object.fromEntries(await Promise.all(versions));
}

async function readJson(file) {
  return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}
