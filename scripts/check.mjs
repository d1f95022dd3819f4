// `npm run check`: types, format and lint, import rules, public surfaces. Each step must have looked at something to count.
import { spawnSync } from 'node:child_process';
import { compareApiReports } from './api-reports.mjs';
import { makeReference } from './reference.mjs';

run('types', 'tsc', ['--noEmit', '--project', '.']);
console.log('types: ok');
run('format and lint', 'biome', ['ci', '--error-on-warnings', '.']);
console.log('format and lint: ok');
checkImports();
await checkPublicSurfaces();
console.log('check: all passed');

function checkImports() {
  const output = run('import rules', 'depcruise', [
    'src',
    'sdk/src',
    'harness/src',
    '--output-type',
    'json',
  ]);
  const { totalCruised, violations } = JSON.parse(output).summary;
  if (totalCruised === 0) fail('import rules: looked at no module');
  if (violations.length > 0) {
    const lines = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    fail(`${lines.join('\n')}\nimport rules: failed`);
  }
  console.log(`import rules: ok, ${totalCruised} modules`);
}

async function checkPublicSurfaces() {
  const changed = await compareApiReports({ isWriting: false });
  if (changed.length > 0) {
    fail(`${changed.join('\n')}
public surfaces: changed. If that is meant, run \`npm run api\`, look at the difference, and say it in the CHANGELOG.`);
  }
  if (!(await makeReference({ isWriting: false }))) fail('reference: failed');
  console.log('public surfaces: ok');
}

function run(step, tool, args) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${stdout}${stderr}\n${step}: failed`);
  return stdout;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
