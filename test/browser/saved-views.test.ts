import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();

async function zoomIn({ map, page }: HarnessPage): Promise<void> {
  await map.locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('+');
}

describe('saved views of a hub', () => {
  it('are saved, shown free of charge, renamed and deleted', async () => {
    const harness = await open('list=200');
    const { frame, page } = harness;
    await harness.makeMap('Pin Map by Zip Code');
    await frame.getByRole('button', { name: 'Options', exact: true }).click();
    const [paid, before] = [await harness.requests.innerText(), await harness.settledPicture()];
    await frame.getByLabel('Name', { exact: true }).fill('  Around  Denver ');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Show the view Around Denver' }).waitFor();

    await zoomIn(harness);
    await expect.poll(() => harness.mapPicture()).not.toBe(before);
    await frame.getByRole('button', { name: 'Show the view Around Denver' }).click();
    await expect.poll(() => harness.mapPicture()).toBe(before);
    expect(await harness.requests.innerText()).toBe(paid);

    await frame.getByLabel('Name', { exact: true }).fill('Home');
    await frame.getByRole('button', { name: /^Rename the view Around Denver/ }).click();
    await frame.getByRole('button', { name: 'Show the view Home' }).waitFor();

    // Shown from a map of another kind, it makes that map, as the quote says.
    await harness.makeMap('Heat Map');
    await frame.getByRole('button', { name: 'Show the view Home' }).click();
    await harness.painted('Pin Map by Zip Code');
    expect(await harness.requests.innerText()).toMatch(/1 map = 1 request/);
    await frame.getByRole('button', { name: 'Delete the view Home' }).click();
    await frame.getByRole('button', { name: 'Show the view Home' }).waitFor({ state: 'detached' });
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it('begin where the hub’s map was left, after a restart too', async () => {
    const harness = await open('list=200');
    const { page } = harness;
    await harness.makeMap('Pin Map by Zip Code');
    const fitted = await harness.settledPicture();
    await zoomIn(harness);
    await expect.poll(() => harness.mapPicture()).not.toBe(fitted);
    // Kept a moment after the last movement.
    await page.waitForTimeout(3_000);
    const left = await harness.settledPicture();
    await page.reload();
    await page.getByRole('tab', { name: 'Clients' }).waitFor();
    await page.waitForTimeout(1_500);
    await harness.makeMap('Pin Map by Zip Code');
    await expect.poll(() => harness.mapPicture()).toBe(left);
    await page.close();
  });
});
