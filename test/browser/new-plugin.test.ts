import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openPackage } from '@mystratus/plugin-sdk/package';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packTarballs } from '../../harness/server/new-plugin.mjs';
import { buildPackages } from '../../scripts/kit/build-packages.mjs';
import { installTarballs } from '../support/linked-install.ts';

const run = promisify(execFile);

/** As a stranger has it: nothing of the test runner that this is. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|INIT_CWD|npm_)/.test(name)),
);

let folder: string;
let plugin: string;
let browser: Browser | undefined;
let harness: ChildProcess | undefined;

/** The five lines of the README in an empty folder, with packages of this repository in place of a registry. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ten-minutes-'));
  plugin = path.join(folder, 'my-plugin');
  const tarballs = await packTarballs(await buildPackages(), folder);
  const files = tarballs.map(({ file }) => path.join(folder, file));
  const tools = path.join(folder, 'npm-exec');
  await installTarballs(tools, files);
  const program = path.join(tools, 'node_modules/.bin/mystratus-new-plugin');
  await run(program, ['my-plugin'], { cwd: folder, env });
  const { devDependencies } = JSON.parse(await readFile(path.join(plugin, 'package.json'), 'utf8'));
  const vendored = await readdir(path.join(plugin, 'vendor'));
  await installTarballs(
    plugin,
    vendored.map((file) => path.join(plugin, 'vendor', file)),
    Object.keys(devDependencies).filter((name) => !name.startsWith('@mystratus/')),
  );
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (harness?.pid !== undefined) process.kill(-harness.pid);
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('a new plugin, outside of this repository', () => {
  it('is made by the commands that the README gives', async () => {
    const text = await readFile('sdk/README.md', 'utf8');
    const [, block = ''] = /## A plugin in ten minutes.*?```sh\n(.*?)```/s.exec(text) ?? [];
    expect(block.trim().split('\n')).toEqual([
      expect.stringMatching(/^npm exec .* -- mystratus-new-plugin my-plugin$/),
      'cd my-plugin',
      'npm install',
      'npm test',
      'npm start',
    ]);
    const [command = ''] = block.split('\n');
    const named = [...command.matchAll(/--package=\.\/(\S+)/g)].map(([, file]) => file);
    expect(named.sort()).toEqual((await readdir(folder)).filter((file) => file.endsWith('.tgz')));
  });

  it('passes its test, and has right types', async () => {
    const { stdout } = await run('npm', ['test'], { cwd: plugin, env });
    expect(stdout).toMatch(/1 passed/);
    await run('npm', ['run', 'check'], { cwd: plugin, env });
  });

  it('is packed into one file that a host takes', async () => {
    await run('npm', ['run', 'package'], { cwd: plugin, env });
    const packed = await readFile(path.join(plugin, 'example-my-plugin-1.0.0.msplugin'));
    const opening = await openPackage(packed);
    expect(opening).toMatchObject({ ok: true, package: { manifest: { id: 'example.my-plugin' } } });
  });

  it('runs in the harness', async () => {
    harness = spawn('npm', ['start', '--', '--port', '0', '--no-open'], {
      cwd: plugin,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await addressIn(harness);
    const { CHROMIUM_PATH: executablePath } = process.env;
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${url}?clients=40`);
    await page.getByRole('button', { name: 'Count clients' }).click();
    await page.getByRole('status').filter({ hasText: '40 clients' }).waitFor();
    expect(errors).toEqual([]);
  });
});

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    const [, url] = /Harness ready: (\S+)/.exec(text) ?? [];
    if (url) return url;
  }
  throw new Error(`The harness did not start: ${text}`);
}
