import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();

async function saveSetting(harness: HarnessPage, key: string, value: string): Promise<void> {
  const { page } = harness;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator(`[name="${key}"]`).fill(value);
  await page.getByRole('button', { name: 'Save' }).click();
}

describe('what is set in the host while a map is open', () => {
  it('changes the map at once, free of charge, where the user stands', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    const [paid, before] = [await harness.requests.innerText(), await harness.settledPicture()];
    await saveSetting(harness, 'maps.heatRadiusMiles', '40');
    await expect.poll(() => harness.mapPicture()).not.toBe(before);
    await saveSetting(harness, 'maps.heatRadiusMiles', '5');
    await expect.poll(() => harness.mapPicture()).toBe(before);
    expect(await harness.requests.innerText()).toBe(paid);
    expect(await harness.page.getByText(/requests this month/).innerText()).toMatch(/^\d+ /);
    await harness.page.close();
  });

  it('changes units and language of the open map', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    const scale = harness.map.locator('.scale-bar');
    expect(await scale.textContent()).toMatch(/ mi$/);
    await harness.page.getByLabel('Region').selectOption('English, Canada');
    await expect.poll(() => scale.textContent()).toMatch(/ km$/);
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });
});
