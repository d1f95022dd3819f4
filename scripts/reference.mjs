// `npm run docs`: the API reference of all public surfaces, from their docstrings, into docs/reference/. `npm run check`
// makes it without writing it, and fails when an exported member has no docstring.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, LogLevel } from 'typedoc';
import { PUBLIC_SURFACES } from './public-surfaces.mjs';

const root = path.join(fileURLToPath(new URL('..', import.meta.url)));
const cache = path.join(root, '.api-reports');
const target = path.join(root, 'docs/reference');

/** Members of unions, of which the union's docstring says what they are. */
const SAID_BY_THEIR_UNION = {
  'sdk/src/host.ManifestValidation': ['manifest', 'ok', 'problems'],
  'sdk/src/host.ResolvedContributions': ['kind', 'menus', 'panels', 'signUpUrl', 'title'],
  'sdk/src/host.WhenExpression': ['kind', 'left', 'name', 'operand', 'right', 'value'],
  'sdk/src/package.PackageOpening': ['ok', 'package', 'problems'],
};

/**
 * @param {object} options
 * @param {boolean} options.isWriting
 * @returns {Promise<boolean>} whether there was nothing to warn of; warnings are on the console
 */
export async function makeReference({ isWriting }) {
  const entryPoints = PUBLIC_SURFACES.map(({ file }) => path.join(root, file));
  const app = await Application.bootstrap({
    name: 'myStratus plugins',
    entryPoints,
    tsconfig: await writeProject(entryPoints),
    out: target,
    readme: 'none',
    basePath: root,
    excludePrivate: true,
    excludeExternals: true,
    disableGit: true,
    sourceLinkTemplate: '../../{path}#L{line}',
    logLevel: LogLevel.Warn,
    validation: { notDocumented: true },
    packagesRequiringDocumentation: [
      '@mystratus/plugin-harness',
      '@mystratus/plugin-sdk',
      'mystratus-maps',
    ],
    intentionallyNotDocumented: Object.entries(SAID_BY_THEIR_UNION).flatMap(([union, members]) =>
      members.map((member) => `${union}.__type.${member}`),
    ),
  });
  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  if (isWriting) await app.generateDocs(project, target);
  return app.logger.warningCount === 0 && app.logger.errorCount === 0;
}

/** Of the surfaces alone: the whole program takes six times as long. */
async function writeProject(files) {
  await mkdir(cache, { recursive: true });
  const project = path.join(cache, 'typedoc.tsconfig.json');
  const config = {
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions: { types: ['node'] },
    include: [path.join(root, 'src/**/*.d.ts')],
    files,
  };
  await writeFile(project, JSON.stringify(config));
  return project;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (await makeReference({ isWriting: true })) console.log('docs/reference/index.html');
  else process.exitCode = 1;
}
