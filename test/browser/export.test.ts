import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Download } from 'playwright';
import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();

async function openCard({ frame }: HarnessPage) {
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  return frame.getByRole('dialog', { name: 'Export' });
}

async function save(harness: HarnessPage, format: string, level?: string): Promise<Buffer> {
  const { frame, page } = harness;
  await frame.getByLabel('What').selectOption(format);
  if (level) await frame.getByLabel('Detail').selectOption(level);
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: /^Save/ }).click();
  return contentOf(await download);
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

const KEPT = ['Ann', 'Bob', 'Cid', 'Dee', 'Eve', 'Fay'];
const CLIENTS = [
  'id,name,street,city,state,zip',
  ...KEPT.map((name, index) => `k${index},${name},${index + 1} Main St,Denver,CO,80202`),
  ...KEPT.map((name, index) => `l${index},${name} Twin,${index + 1} Elm St,Aurora,CO,80010`),
  'x,"=HYPERLINK(""http://x"")",1 Oak St,Golden,CO,80401',
];

describe('exporting a map', () => {
  it('saves every kind of file from the frame, without asking any network', async () => {
    const harness = await open('list=200&online=0');
    await harness.makeMap('Pin Map by Zip Code');
    await openCard(harness);
    harness.forgetRequests();
    const png = await save(harness, 'png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 1200]);
    expect((await save(harness, 'kml')).toString()).toContain('<kml');
    expect(JSON.parse((await save(harness, 'geojson')).toString()).type).toBe('FeatureCollection');
    // What writes PDFs is read from the plugin's own package when it is first needed.
    expect(harness.networkRequests).toEqual([]);
    expect((await save(harness, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(harness.networkRequests.filter((url) => !url.endsWith('/dist/pdf-worker.js'))).toEqual(
      [],
    );
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });

  it('keeps homes, names and small counts to the studio unless they are asked for', async () => {
    const harness = await open();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Pin Map by Address');
    await openCard(harness);
    const zips = (await save(harness, 'csv')).toString();
    expect(zips).not.toMatch(/Ann|Main St|HYPERLINK/);
    const { data } = Papa.parse<string[]>(zips.slice(1));
    expect(data.find(([, zip]) => zip === '80401')?.[4]).toBe('<5');

    const { frame } = harness;
    await frame.getByLabel('Detail').selectOption('address');
    await frame.getByText(/many of your clients are minors/).waitFor();
    await frame.getByLabel('With clients’ names').check();
    const homes = Papa.parse<string[]>((await save(harness, 'csv')).toString().slice(1)).data;
    expect(homes).toHaveLength(1 + 2 * KEPT.length + 1);
    expect(homes.some(([name]) => name === 'Ann')).toBe(true);
    expect(homes.at(-1)?.[0]).toBe('\'=HYPERLINK("http://x")');

    // The next map starts from what is not personal.
    await harness.makeMap('Pin Map by Zip Code');
    await expect.poll(() => frame.getByLabel('Detail').inputValue()).toBe('zip');
    expect(await frame.getByLabel('What').inputValue()).toBe('csv');
    await harness.page.close();
  });

  it('says what is wrong with a size, and can be used by keyboard alone', async () => {
    const harness = await open('list=50');
    await harness.makeMap('Heat Map');
    const { frame, page } = harness;
    await frame.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => frame.getByLabel('What').evaluate((it) => it.matches(':focus')))
      .toBe(true);
    await frame.getByLabel('Pixels').selectOption('Other size');
    await frame.getByLabel('Width').fill('900');
    await frame.getByLabel('Width').press('Tab');
    await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const png = await contentOf(await download);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([900, 1200]);
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  it('prints the pages that the document has', async () => {
    const harness = await open('list=50');
    await harness.page.evaluate(() => {
      window.addEventListener('beforeprint', () => undefined);
    });
    await harness.makeMap('Pin Map by Zip Code');
    await openCard(harness);
    const { frame, page } = harness;
    const sheets = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new MutationObserver(() => {
            const sheet =
              document.querySelector<HTMLIFrameElement>('.print-frame')?.contentDocument;
            if (sheet) setTimeout(() => resolve(sheet.images.length), 50);
          }).observe(document.body, { childList: true });
        }),
    );
    await frame.getByLabel('What').selectOption('print');
    await frame.getByRole('button', { name: 'Print…' }).click();
    expect(await sheets).toBe(2);
    await frame.getByText('Done.').waitFor();
    await page.close();
  });
});
