import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type HarnessPage, MAP_NAMES, useHarness } from '../support/harness-page.ts';

const open = useHarness();

async function openTable(harness: HarnessPage) {
  await harness.frame.getByRole('tab', { name: 'Table' }).click();
  const table = harness.frame.getByRole('grid', { name: /^Clients by/ });
  await table.locator('thead').getByText('Sessions').waitFor();
  return table;
}

/** The row that has the keyboard, cell by cell. */
function focusedRow(harness: HarnessPage): Promise<readonly string[]> {
  return harness.frame
    .locator('tr:focus')
    .evaluate((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''));
}

const number = (text: string | undefined) => Number((text ?? '').replaceAll(/[^\d.]/g, ''));

describe.each(MAP_NAMES)('the table of a %s', (name) => {
  it('tells by keyboard alone what every place of the map says', async () => {
    const harness = await open('list=60');
    await harness.makeMap(name);
    const { located } = await harness.coverageCounts();
    const table = await openTable(harness);

    await table.getByRole('button', { name: 'Sales' }).focus();
    await harness.page.keyboard.press('Enter');
    await table.locator('th[aria-sort="descending"]', { hasText: 'Sales' }).waitFor();
    for (let presses = 0; presses < 4; presses++) {
      await harness.page.keyboard.press('Tab');
      if ((await harness.frame.locator('tr:focus').count()) > 0) break;
    }

    let clients = 0;
    let before = Infinity;
    const places = new Set<string>();
    for (;;) {
      const [place = '', count, , , sales, , density] = await focusedRow(harness);
      if (places.has(place)) break;
      places.add(place);
      clients += number(count);
      expect(number(sales)).toBeLessThanOrEqual(before);
      before = number(sales);
      if (name === 'Heat Map') expect(number(density)).toBeGreaterThan(0);
      await harness.page.keyboard.press('ArrowDown');
    }
    expect(clients).toBe(located);
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });
});

describe('the table', () => {
  it('selects a place in the hub, and follows what is selected there', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Pin Map by Zip Code');
    const table = await openTable(harness);
    const row = table.locator('tbody.places tr').nth(1);
    await row.focus();
    await harness.page.keyboard.press('Enter');
    const [, count] = await focusedRow(harness);
    await harness.page.getByText(`${count} selected`).first().waitFor();
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
    expect(await table.locator('tr[aria-selected="true"]').count()).toBe(1);
    await harness.page.close();
  });

  it('adds up by town as by zip', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Pin Map by Address');
    const table = await openTable(harness);
    const total = () => table.locator('tfoot').innerText();
    const byZip = await total();
    await harness.frame.getByRole('button', { name: 'By town' }).click();
    await harness.frame.getByRole('grid', { name: /^Clients by town/ }).waitFor();
    expect(await total()).toBe(byZip);
    await harness.page.close();
  });

  it('is saved as a CSV that a spreadsheet reads', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Pin Map by Zip Code');
    const { located } = await harness.coverageCounts();
    await openTable(harness);
    const saved = harness.page.waitForEvent('download');
    await harness.frame.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('clients-by-zip.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
    const counts = data.map((row) => Number(row.Clients)).filter((count) => !Number.isNaN(count));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    expect(data.some((row) => row.Clients === '<5')).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(located);
    await harness.page.close();
  });

  it('keeps only some of many rows in the document, and reaches the last by keyboard', async () => {
    const harness = await open('clients=9000');
    await harness.makeMap('Heat Map');
    const table = await openTable(harness);
    const rowCount = Number(await table.getAttribute('aria-rowcount'));
    expect(rowCount).toBeGreaterThan(302);
    expect(await table.locator('tbody.places tr').count()).toBeLessThan(250);
    await table.locator('tbody.places tr').first().focus();
    await harness.page.keyboard.press('End');
    const last = harness.frame.locator('tr:focus');
    await expect.poll(() => last.getAttribute('aria-rowindex')).toBe(String(rowCount - 1));
    await harness.page.keyboard.press('ArrowUp');
    await expect.poll(() => last.getAttribute('aria-rowindex')).toBe(String(rowCount - 2));
    await harness.page.close();
  });
});
