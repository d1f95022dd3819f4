import { describe, expect, it } from 'vitest';
import { useHarness } from '../../support/harness-page.ts';

const open = useHarness();

const CSV = `id,name,street,city,state,zip
1,<img src=x onerror="window.hacked = true">,2 Oak St,Denver,CO,80202
,Bob,3 Oak St,Denver,CO,80203
1,Eve,4 Oak St,Denver,CO,80204,surplus
`;

describe('the hubs', () => {
  it('are tabs that the arrow keys move between', async () => {
    const { page } = await open('list=10');
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    await tab('Clients').focus();
    await page.keyboard.press('ArrowRight');
    expect(await tab('Sessions').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await tab('Organizations').getAttribute('aria-selected')).toBe('true');
    await page.getByRole('columnheader', { name: 'Class of 2026' }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    expect(await tab('Clients').getAttribute('aria-selected')).toBe('true');
    await page.close();
  });

  it('list the first clients and their records alone, when asked to', async () => {
    const { page } = await open('list=250&clients=1000');
    const count = page.locator('.hub-count');
    expect(await count.innerText()).toMatch(/^250 of 1,000 clients$/);
    await page.getByRole('tab', { name: 'Sessions' }).click();
    const [, listed = 0, all = 0] =
      /^([\d,]+) of ([\d,]+) sessions$/
        .exec(await count.innerText())
        ?.map((text) => Number(text.replaceAll(',', ''))) ?? [];
    expect(listed / all).toBeGreaterThan(0.2);
    expect(listed / all).toBeLessThan(0.3);
    await page.close();
  });

  it('find records as one types, F3 first', async () => {
    const { page } = await open('clients=500');
    await page.keyboard.press('F3');
    await page.keyboard.type('newborn');
    await expect.poll(() => page.locator('.hub-count').innerText()).toMatch(/^\d+ of 500 clients$/);
    const groups = await page
      .locator('.hub-grid:not([hidden]) [col-id="recordType"][role="gridcell"]')
      .allInnerTexts();
    expect(new Set(groups)).toEqual(new Set(['Newborn']));
    await page.close();
  });

  it('sort by a column', async () => {
    const { page } = await open('clients=500');
    await page.getByRole('columnheader', { name: 'City' }).getByText('City').click();
    await page.locator('[col-id="city"][aria-sort="ascending"]').waitFor();
    const cities = await page
      .locator('.hub-grid:not([hidden]) [row-index="0"] [col-id="city"]')
      .innerText();
    expect(cities.trim()).toBe('');
    await page.close();
  });

  it('select rows with the shift key, and let go of them', async () => {
    const { page } = await open('clients=100');
    const cell = (row: number) =>
      page.locator(`.hub-grid:not([hidden]) [row-index="${row}"] [col-id="city"]`);
    await cell(1).click();
    await cell(5).click({ modifiers: ['Shift'] });
    const chip = page.getByRole('button', { name: '5 selected' });
    await chip.click();
    await chip.waitFor({ state: 'hidden' });
    await page.close();
  });

  it('open a record with a double click and with Enter', async () => {
    const { page } = await open('clients=100');
    const cell = page.locator('.hub-grid:not([hidden]) [row-index="2"] [col-id="clientName"]');
    const name = await cell.innerText();
    await cell.dblclick();
    await page.getByRole('dialog', { name }).waitFor();
    await page.keyboard.press('Escape');
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name }).waitFor();
    await page.close();
  });
});

describe('importing clients', () => {
  it('shows them as text, reports odd rows by line and empties the other hubs', async () => {
    const { page } = await open('clients=50');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import clients from CSV…' }).click();
    await (await choosing).setFiles({
      name: 'clients.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    });
    const report = page.getByRole('dialog', { name: 'Imported clients.csv' });
    const remarks = await report.getByRole('listitem').allInnerTexts();
    expect(remarks.map((remark) => remark.slice(0, 6))).toEqual(['Line 3', 'Line 4', 'Line 4']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.hub-count').innerText()).toBe('3 clients');
    await page.getByText('<img src=x onerror="window.hacked = true">').dblclick();
    await page.getByRole('dialog', { name: /<img/ }).waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Sessions' }).click();
    expect(await page.locator('.hub-count').innerText()).toBe('0 sessions');
    await page.close();
  });
});

describe('the grid', () => {
  it('takes a file that is dropped on it', async () => {
    const { page } = await open('clients=50');
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['id;stadt;zip\n1;x;80202\n2;y;80203'], 'two.csv'));
      return transfer;
    });
    await page.dispatchEvent('.workspace', 'dragover', { dataTransfer });
    await page.dispatchEvent('.workspace', 'drop', { dataTransfer });
    await page.getByText('Imported 2 clients from two.csv').waitFor();
    expect(await page.locator('.hub-count').innerText()).toBe('2 clients');
    await page.close();
  });
});

describe('the side panel', () => {
  it('is dragged wider, over its own frame too', async () => {
    const harness = await open('list=20');
    const { page } = harness;
    await harness.makeMap('Heat Map');
    const widthPx = async () => (await page.locator('iframe').boundingBox())?.width ?? 0;
    const before = await widthPx();
    const box = await page.getByRole('separator').boundingBox();
    if (!box) throw new Error('There is no splitter.');
    const [x, y] = [box.x + box.width / 2, box.y + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.move(x + 80, y, { steps: 8 });
    await page.mouse.up();
    expect(await widthPx()).toBe(before - 80);
    await page.mouse.move(x - 100, y);
    expect(await widthPx()).toBe(before - 80);
    await page.close();
  });

  it('belongs to its hub and takes its width from the keyboard too', async () => {
    const harness = await open('list=20');
    const { page } = harness;
    await harness.makeMap('Heat Map');
    const splitter = page.getByRole('separator', { name: 'Width of the side panel' });
    const widthPx = async () => (await page.locator('iframe').boundingBox())?.width;
    await splitter.focus();
    await page.keyboard.press('Home');
    expect(await widthPx()).toBe(360);
    await page.keyboard.press('ArrowLeft');
    expect(await widthPx()).toBe(376);
    await page.getByRole('tab', { name: 'Sessions' }).click();
    expect(await splitter.isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'Clients' }).click();
    expect(await splitter.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Close side panel' }).click();
    expect(await splitter.isVisible()).toBe(false);
    await page.close();
  });
});

describe('the status bar', () => {
  it('keeps the requests of the month over a reload', async () => {
    const harness = await open('list=20');
    const { page } = harness;
    await harness.makeMap('Heat Map');
    const usage = page.getByText(/^\s*\d+\s+requests this month/);
    await page.getByText(`${await harness.requestCount()} requests this month`).waitFor();
    const before = await usage.innerText();
    await page.reload();
    await usage.waitFor();
    expect(await usage.innerText()).toBe(before);
    await page.close();
  });

  it('switches the host offline and on again', async () => {
    const { page } = await open('list=20&online=0');
    const online = page.getByRole('switch', { name: 'Online' });
    expect(await online.getAttribute('aria-checked')).toBe('false');
    await page.getByText('Working offline').waitFor();
    await online.click();
    expect(await online.getAttribute('aria-checked')).toBe('true');
    expect(await page.getByText('Working offline').count()).toBe(0);
    await page.close();
  });
});
