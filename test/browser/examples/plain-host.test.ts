import { type Browser, chromium, type FrameLocator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../examples/plain-host/server.mjs';

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface PlainHost {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Errors on the console, violations of the frame's policy among them. */
  readonly errors: string[];
  /** Requests to anywhere but the host's own server. */
  readonly foreign: string[];
}

async function open(query = ''): Promise<PlainHost> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob|about):/.test(url)) foreign.push(url);
  });
  await page.goto(`${server.url}${query}`);
  return { page, frame: page.frameLocator('iframe[title="myStratus Maps"]'), errors, foreign };
}

async function makeHeatMap({ page, frame }: PlainHost): Promise<string> {
  await page.getByRole('button', { name: 'Heat Map' }).click();
  await frame.getByRole('heading', { name: 'Heat Map', exact: true }).waitFor();
  await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
  return frame.getByRole('status', { name: 'Coverage' }).innerText();
}

/** Twelve rows of eleven clients, of whom one has no address and one lives abroad. */
const COVERAGE = /12 rows → 11 clients → 9 on the map.*9 zip.*2 left out/s;

describe('the built plugin in a host of plain JavaScript', () => {
  it('makes a heat map of the clients by a button, accounts for every row, and answers the hub', async () => {
    const host = await open();
    expect(await makeHeatMap(host)).toMatch(COVERAGE);

    await host.frame.getByRole('button', { name: '2 left out' }).click();
    await host.page.locator('tr[aria-selected="true"]').first().waitFor();
    expect(await host.page.locator('tr[aria-selected="true"]').allInnerTexts()).toEqual([
      expect.stringContaining('Ida Ives'),
      expect.stringContaining('Jan Jones'),
    ]);
    await host.frame.getByText(/Selected in the hub: 2 clients/).waitFor();

    await host.page.getByRole('checkbox', { name: 'Dark' }).check();
    await host.frame.locator('[data-theme="dark"]').first().waitFor({ state: 'attached' });

    expect(host.errors).toEqual([]);
    expect(host.foreign).toEqual([]);
    await host.page.close();
  });

  it('does the same where everything crosses as JSON', async () => {
    const host = await open('?transport=json');
    expect(await makeHeatMap(host)).toMatch(COVERAGE);
    expect(host.errors).toEqual([]);
    await host.page.close();
  });
});
