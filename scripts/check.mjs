// `npm run check`: types, format and lint, import rules. Each step must have looked at something to count.
import { spawnSync } from 'node:child_process';

run('types', 'tsc', ['--noEmit', '--project', '.']);
run('format and lint', 'biome', ['ci', '--error-on-warnings', '.']);
checkImports();
console.log('check: all passed');

function checkImports() {
  const output = run('import rules', 'depcruise', [
    'src',
    'sdk/src',
    'harness/src',
    '--output-type',
    'json',
  ]);
  const { totalCruised, error } = JSON.parse(output).summary;
  if (totalCruised === 0) fail('import rules: looked at no module');
  if (error > 0) fail(`import rules: ${error} violations`);
  console.log(`import rules: ${totalCruised} modules`);
}

function run(step, tool, args) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status === 0) {
    console.log(`${step}: ok`);
    return stdout;
  }
  fail(`${tool === 'depcruise' ? violations(stdout) : stdout}${stderr}\n${step}: failed`);
}

function violations(json) {
  try {
    return JSON.parse(json)
      .summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
      .join('\n');
  } catch {
    return json;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
