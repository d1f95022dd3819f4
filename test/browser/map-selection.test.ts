import { describe, expect, it } from 'vitest';
import { type HarnessPage, type MapName, useHarness } from '../support/harness-page.ts';

const open = useHarness();

/** Five in Salem, of whom two share a home, and one far away. */
const LINES = [
  'id,name,street,city,state,zip',
  '1,Ann,1 Main St,Salem,MA,01970',
  '2,Ben,1 Main St,Salem,MA,01970',
  '3,Cas,9 Elm St,Salem,MA,01970',
  '4,Dan,2 Oak St,Salem,MA,01970',
  '5,Eve,3 Fir St,Salem,MA,01970',
  '6,Far,4 Ash St,Denver,CO,80202',
];

async function openMap(name: MapName): Promise<HarnessPage> {
  const harness = await open('list=5');
  await harness.importClients(LINES);
  await harness.makeMap(name);
  return harness;
}

const selected = (harness: HarnessPage) =>
  harness.frame.getByRole('status', { name: 'Selected clients' });

/** Around a part of the map that is this much of its width and height, from its top left. */
async function dragAround(
  harness: HarnessPage,
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>,
): Promise<void> {
  const box = await harness.map.boundingBox();
  if (!box) throw new Error('The map is not on the screen.');
  const to = (x: number, y: number) =>
    harness.page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
  await to(left, top);
  await harness.page.mouse.down();
  await to(right, top);
  await to(right, bottom);
  await to(left, bottom);
  await harness.page.mouse.up();
}

describe('the round trip', () => {
  it('goes from a lasso to its totals, and to exactly these rows in the hub', async () => {
    const harness = await openMap('Heat Map');
    const { frame, page } = harness;
    await frame.getByRole('button', { name: 'Select', exact: true }).click();
    await frame.getByRole('button', { name: 'Lasso' }).click();
    // The east of a map from Denver to Salem, above the card.
    await dragAround(harness, { left: 0.6, right: 0.98, top: 0.05, bottom: 0.55 });
    const card = frame.getByRole('dialog', { name: 'Select' });
    await card.getByText('5 clients · 4 homes').waitFor();
    await card.getByRole('button', { name: 'Select in hub' }).click();
    await page.getByText('5 selected').waitFor();
    await expect.poll(() => page.locator('.ag-row-selected').count()).toBeGreaterThan(0);
    const names = await page.locator('.ag-row-selected [col-id="clientName"]').allInnerTexts();
    expect(names.sort()).toEqual(['Ann', 'Ben', 'Cas', 'Dan', 'Eve']);

    await card.getByRole('button', { name: 'Clear' }).click();
    await card.getByText('No clients are selected.').waitFor();
    await card.getByRole('button', { name: 'Undo' }).click();
    await card.getByText('5 clients · 4 homes').waitFor();
    await page.keyboard.press('Control+z');
    await card.getByText('No clients are selected.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await card.getByText('5 clients · 4 homes').waitFor();
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it.each(['Heat Map', 'Pin Map by Zip Code', 'Pin Map by Address'] as const)(
    'shows in the %s who is selected in the hub, and says how many',
    async (name) => {
      const harness = await openMap(name);
      const { page, frame } = harness;
      const colours = await harness.paintedColours();
      await page.locator('.ag-row', { hasText: 'Cas' }).first().click();
      await expect.poll(() => selected(harness).innerText()).toContain('1 client · 1 home');
      const checkbox = page.locator('.ag-row', { hasText: 'Far' }).locator('input').first();
      await checkbox.check();
      await expect
        .poll(() => selected(harness).innerText())
        .toContain('Selected in the hub: 2 clients · 2 homes');
      await expect.poll(() => harness.paintedColours()).not.toBe(colours);
      // The map can still be made anew of these rows.
      await frame.getByRole('button', { name: 'Update map' }).waitFor();
      await frame.getByRole('button', { name: 'Clear', exact: true }).click();
      await expect.poll(() => selected(harness).innerText()).toBe('');
      expect(harness.errors).toEqual([]);
      await page.close();
    },
  );

  it('works by keyboard alone, from the map to the rows', async () => {
    const harness = await openMap('Pin Map by Zip Code');
    const { page, frame } = harness;
    await harness.map.locator('[tabindex="0"]').first().focus();
    // The middle of the map is between Denver and Salem.
    await page.keyboard.press('r');
    const card = frame.getByRole('dialog', { name: 'Select' });
    const radius = card.getByRole('spinbutton', { name: 'Radius' });
    for (let presses = 0; presses < 15; presses++) await page.keyboard.press('+');
    await expect.poll(() => radius.inputValue()).toBe('500');
    await page.keyboard.press('Enter');
    await card.getByText('No clients are selected.').waitFor();
    await page.keyboard.press('ArrowRight');
    await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    await page.keyboard.press('Enter');
    await card.getByText('5 clients · 4 homes').waitFor();
    await card.getByRole('button', { name: 'Select in hub' }).press('Enter');
    await page.getByText('5 selected').waitFor();
    await page.close();
  });
});

describe('studios', () => {
  it('have rings with the counts of the clients in them', async () => {
    const harness = await openMap('Heat Map');
    const { frame, page } = harness;
    await frame.getByRole('button', { name: 'Options', exact: true }).click();
    await frame.getByRole('checkbox', { name: 'Denver Studio' }).check();
    const table = frame.getByRole('table', { name: 'Denver Studio' });
    expect(await table.getByRole('row', { name: /^10 mi/ }).innerText()).toMatch(/1\s+16\.7%/);
    expect(await table.getByRole('row', { name: /^Beyond 30 mi/ }).innerText()).toMatch(/5\s+83/);
    await frame.getByRole('checkbox', { name: 'All studios' }).check();
    await frame.getByRole('table', { name: 'Nashville Studio' }).waitFor();
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it('are not offered where the host has none, and the card says why', async () => {
    const harness = await open('list=5&studios=0');
    await harness.makeMap('Heat Map');
    await harness.frame.getByRole('button', { name: 'Options', exact: true }).click();
    await harness.frame.getByText('the host has none on record').waitFor();
    expect(await harness.frame.getByRole('checkbox', { name: /studio/i }).count()).toBe(0);
    await harness.page.close();
  });
});
