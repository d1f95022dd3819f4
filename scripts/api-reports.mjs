// `npm run api`: writes what each public surface looks like into docs/api/. `npm run check` compares, so that a surface
// changes only together with its report.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { emitDeclarations } from './kit/emit-declarations.mjs';
import { PUBLIC_SURFACES } from './public-surfaces.mjs';

const root = path.join(fileURLToPath(new URL('..', import.meta.url)));
// Not in node_modules, where declarations would be those of strangers.
const cache = path.join(root, '.api-reports');
const REPORTS = 'docs/api';

const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  strict: true,
  skipLibCheck: true,
  // The SDK as Maps imports it is its sources.
  allowImportingTsExtensions: true,
  types: [],
};

/**
 * @param {object} options
 * @param {boolean} options.isWriting whether reports that differ are written
 * @returns {Promise<readonly string[]>} the reports that differ, or did
 */
export async function compareApiReports({ isWriting }) {
  await rm(cache, { recursive: true, force: true });
  await mkdir(path.join(cache, REPORTS), { recursive: true });
  await emitDeclarations(cache, [...PUBLIC_SURFACES.map(({ file }) => file), 'src/**/*.d.ts']);
  const configurations = PUBLIC_SURFACES.map(configurationOf);
  const compilerState = CompilerState.create(configurations[0], {
    additionalEntryPoints: configurations.map(
      ({ mainEntryPointFilePath }) => mainEntryPointFilePath,
    ),
  });
  return configurations.flatMap((configuration) => {
    const { apiReportChanged } = Extractor.invoke(configuration, {
      compilerState,
      localBuild: isWriting,
      messageCallback: reportProblem,
    });
    return apiReportChanged ? [path.relative(root, configuration.reportFilePath)] : [];
  });
}

function configurationOf({ name, file }) {
  const entry = path.join(cache, file.replace(/\.ts$/, '.d.ts'));
  return ExtractorConfig.prepare({
    configObjectFullPath: path.join(root, 'api-extractor.json'),
    packageJsonFullPath: path.join(root, 'package.json'),
    packageJson: { name, version: '' },
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: entry,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [entry] } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: path.join(root, REPORTS),
        reportTempFolder: path.join(cache, REPORTS),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        // Docstrings and what is not exported are looked at by typedoc, over all surfaces.
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
}

/** What differs is told at the end, by whoever asked. */
function reportProblem(message) {
  message.handled = message.category === 'console';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const changed = await compareApiReports({ isWriting: true });
  console.log(changed.length === 0 ? 'API reports: unchanged' : changed.join('\n'));
}
