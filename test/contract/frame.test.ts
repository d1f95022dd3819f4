import { fileURLToPath } from 'node:url';
import { hostContract } from '@mystratus/plugin-sdk/contract-suite';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPage } from './frame/host-page.ts';

declare const hostPage: HostPage;

const HOST_URL = 'http://host.example/';

let browser: Browser;
let page: Page;
let probeScript: string;
const violations: string[] = [];

beforeAll(async () => {
  const [host, probe] = await Promise.all([bundle('host-page'), bundle('probe-frame')]);
  probeScript = probe;
  const { CHROMIUM_PATH: executablePath } = process.env;
  browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.route(HOST_URL, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Host</title>' }),
  );
  await page.goto(HOST_URL);
  await page.addScriptTag({ content: host });
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

describe('over a real sandboxed frame', () => {
  it.each(hostContract.map(({ name }) => name))('%s', async (name) => {
    const problem = await page.evaluate(
      ([caseName, script]) => hostPage.runCase(caseName, script),
      [name, probeScript] as const,
    );
    expect(problem).toBeUndefined();
  });

  it('the probe runs without a violation of the policy', () => {
    expect(violations).toEqual([]);
  });

  it('a frame that is taken out of the page is noticed', async () => {
    const isNoticed = await page.evaluate((script) => hostPage.isLossNoticed(script), probeScript);
    expect(isNoticed).toBe(true);
  });
});

describe('the handshake', () => {
  it('takes no greeting from another window', async () => {
    expect(await page.evaluate(() => hostPage.connectWhileAnotherGreets())).toBe('timed-out');
  });

  it('gives one port, however often a frame greets', async () => {
    const script = `
      let ports = 0;
      const greet = () => parent.postMessage({ type: 'mystratus.hello' }, '*');
      addEventListener('message', (event) => {
        ports += event.ports.length;
        greet();
        setTimeout(() => parent.postMessage({ report: ports }, '*'), 200);
      });
      for (let time = 0; time < 5; time++) greet();`;
    expect(await page.evaluate((text) => hostPage.reportOf(text), script)).toBe(1);
  });
});

describe('a plugin’s frame', () => {
  it.each([
    ['reach the network', "fetch('https://granted.example/')"],
    ['run code from strings', "new Function('return 1')()"],
    ['read the host’s page', 'parent.document.title'],
    ['keep anything in the browser', "localStorage.setItem('a', 'b')"],
    ['load another script', "import('https://granted.example/x.js')"],
    ['navigate the host', "top.location.href = 'https://other.example/'"],
  ])('cannot %s', async (_what, expression) => {
    const script = `(async () => ${expression})().then(() => 'could', (error) => error.name)
      .then((report) => parent.postMessage({ report }, '*'));`;
    const report = await page.evaluate((text) => hostPage.reportOf(text), script);
    expect(report).toMatch(/Error$/);
    expect(page.url()).toBe(HOST_URL);
  });

  it('has its violations reported, so that none above means that there was none', () => {
    expect(violations).not.toEqual([]);
  });

  it('can run WebAssembly from bytes and workers from blobs, and its text can hold markup', async () => {
    const script = `(async () => {
      await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      const url = URL.createObjectURL(new Blob(["postMessage('worked')"]));
      const answer = await new Promise((resolve) => { new Worker(url).onmessage = resolve; });
      return [answer.data, '</script><!--<script>', /<\\/script>/.test('</script>')];
    })().catch(String).then((report) => parent.postMessage({ report }, '*'));`;
    const report = await page.evaluate((text) => hostPage.reportOf(text), script);
    expect(report).toEqual(['worked', '</script><!--<script>', true]);
  });
});

async function bundle(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(`./frame/${name}.ts`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  return (output as Rolldown.RolldownOutput).output[0].code;
}
