import { hostContract } from '@mystratus/plugin-sdk/contract-suite';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPage, LoadMode } from './frame/host-page.ts';
import { bundle, openHostPage } from './frame/open-host-page.ts';
import { type ContractPackages, packNeighbour, packProbe } from './frame/pack-contract-plugins.ts';

declare const hostPage: HostPage;

let browser: Browser;
let page: Page;
let violations: readonly string[];
let probeScript: string;
let packages: ContractPackages;

beforeAll(async () => {
  ({ browser, page, violations } = await openHostPage());
  probeScript = await bundle('probe-frame');
  packages = { probe: await packProbe(probeScript), neighbour: await packNeighbour() };
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

describe.each<[string, LoadMode]>([
  ['in a real sandboxed frame', 'frame'],
  ['in the host’s own page', 'in page'],
])('from its package, %s', (_, mode) => {
  it.each(hostContract.map(({ name }) => name))('%s', async (name) => {
    const problem = await page.evaluate(
      ([caseName, how, packed]) => hostPage.runCase(caseName, how, packed),
      [name, mode, packages] as const,
    );
    expect(problem).toBeUndefined();
  });
});

describe('a frame with the probe in it', () => {
  it('runs without a violation of the policy', () => {
    expect(violations).toEqual([]);
  });

  it('is noticed to be taken out of the page', async () => {
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
  it('has its violations reported, so that none above means that there was none', async () => {
    await page.evaluate((text) => hostPage.titleAfter(text), "fetch('https://granted.example/')");
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
