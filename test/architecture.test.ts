import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../.dependency-cruiser.cjs';

/** For each rule, an import that breaks it. Packages are written as they lie in node_modules. */
const BREACHES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'sdk-stands-alone': ['sdk/src/a.ts', 'src/common/b.ts'],
  'harness-loads-by-manifest': ['harness/src/a.ts', 'src/map/b.ts'],
  'plugin-not-harness': ['src/services/c.ts', 'harness/src/b.ts'],
  'pure-core': ['src/common/c.ts', 'node_modules/rxjs/index.js'],
  'services-below': ['src/services/a.ts', 'src/panel/b.ts'],
  'sql-only-in-cache': ['src/services/billing/a.ts', 'node_modules/sql.js/index.js'],
  'offline-has-no-network': ['src/offline/a.ts', 'node_modules/ol/index.js'],
  'map-is-given-data': ['src/map/a.ts', 'src/services/b.ts'],
  'map-libraries-only-in-map': ['src/panel/a.ts', 'node_modules/ol/index.js'],
  'documents-only-in-their-worker': ['src/services/e.ts', 'node_modules/jspdf/index.js'],
  'panel-draws': ['src/panel/c.ts', 'src/contributions/b.ts'],
  'contributions-are-thin': ['src/contributions/a.ts', 'src/offline/b.ts'],
  'nobody-imports-contributions': ['src/services/d.ts', 'src/contributions/c.ts'],
  'no-unresolved': ['src/common/e.ts', 'src/common/missing.ts'],
};

const { forbidden, options } = configuration;

async function violations(baseDir: string, folders: string[]): Promise<ICruiseResult['summary']> {
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(folders, {
    ...rest,
    baseDir,
    ruleSet: { forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary;
}

describe('the import rules', () => {
  let sandbox: string;

  beforeAll(async () => {
    sandbox = await mkdtemp(path.join(tmpdir(), 'import-rules-'));
    for (const [from, to] of Object.values(BREACHES)) {
      if (!to.includes('missing')) await write(to, 'export const it = 1;\n');
      const isPackage = to.startsWith('node_modules/');
      const specifier = isPackage
        ? path.basename(path.dirname(to))
        : path.relative(path.dirname(from), to);
      const relative = isPackage || specifier.startsWith('.') ? specifier : `./${specifier}`;
      await write(from, `export * from '${relative}';\n`);
    }
    await write('src/map/cycle-a.ts', "export * from './cycle-b.ts';\n");
    await write('src/map/cycle-b.ts', "export * from './cycle-a.ts';\n");
  });

  afterAll(() => rm(sandbox, { recursive: true }));

  async function write(file: string, text: string): Promise<void> {
    const target = path.join(sandbox, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    if (file.startsWith('node_modules/')) {
      await writeFile(path.join(path.dirname(target), 'package.json'), '{ "main": "index.js" }');
    }
  }

  it('each report an import that breaks them', { timeout: 60_000 }, async () => {
    const summary = await violations(sandbox, ['src', 'sdk', 'harness']);
    const fired = new Set(summary.violations.map(({ rule }) => rule.name));
    expect([...fired].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('leave the decision whether to use the network to one folder', async () => {
    const others = (await readdir('src', { recursive: true }))
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.ts') && !file.startsWith('services/connectivity/'));
    expect(others.length).toBeGreaterThan(100);
    const breaches: string[] = [];
    for (const file of others) {
      const text = await readFile(path.join('src', file), 'utf8');
      // `Settings` declares and reads the setting that `Connectivity` goes by.
      const decides = file === 'services/settings.ts' ? /isOnline/ : /isOnline|\.offlineMode/;
      const [found] = /host\.net\b|(?<![.\w])fetch\(|XMLHttpRequest|WebSocket/.exec(text) ?? [];
      const [decided] = decides.exec(text) ?? [];
      for (const what of [found, decided]) if (what) breaches.push(`${file}: ${what}`);
    }
    expect(breaches).toEqual([]);
  });

  it('are kept by the sources', async () => {
    const summary = await violations(process.cwd(), ['src', 'sdk/src', 'harness/src']);
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  }, 60_000);
});
