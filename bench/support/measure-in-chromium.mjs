import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '../../scripts/chromium.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--window-size=1024,768',
  // As on a desktop: a sandboxed frame has a process of its own. The headless shell leaves that out by default.
  '--site-per-process',
  // WebGL without a GPU, for the peers that need it.
  '--enable-unsafe-swiftshader',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--mute-audio',
];

/**
 * Opens the page in a fresh Chromium with a fresh profile, resolves with what the page posts, and ends it. No
 * debugger is attached, as Playwright's would be: with one, each statement of sql.js takes ten times as long.
 */
export async function measureInChromium({ server, query, timeoutMs }) {
  const executable = await findChromium();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'mystratus-bench-profile-'));
  const url = `${server.url}?${new URLSearchParams(query)}`;
  const result = server.nextResult();
  const chromium = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, url], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  chromium.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4000);
  });
  const exit = new Promise((resolve) => chromium.once('exit', resolve));
  const end = () => chromium.kill();
  process.once('exit', end);
  let timer;
  try {
    const answer = await Promise.race([
      result,
      new Promise((_, reject) => {
        chromium.once('error', reject);
        chromium.once('exit', () => reject(new Error(`Chromium ended by itself. ${said}`)));
        timer = setTimeout(
          () => reject(new Error(`No result after ${timeoutMs / 1000} seconds. ${said}`)),
          timeoutMs,
        );
      }),
    ]);
    if (answer.error) throw new Error(`The page failed: ${answer.error}`);
    return answer;
  } finally {
    clearTimeout(timer);
    end();
    await exit;
    process.off('exit', end);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
