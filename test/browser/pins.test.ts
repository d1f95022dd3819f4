import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();
const HEADER = 'id,name,street,city,state,zip';

async function focusMap(harness: HarnessPage): Promise<void> {
  await harness.map.locator('[tabindex="0"]').first().focus();
}

describe('the map by zip', () => {
  it('selects the rows of a circle that is chosen, and goes from one to the next by keyboard', async () => {
    const harness = await open('list=5');
    await harness.importClients([
      HEADER,
      '1,Ann West,1 Main St,Salem,MA,01970',
      '2,Bo West,2 Main St,Salem,MA,01970',
      '3,Cy East,9 Elm St,Boston,MA,02116',
    ]);
    await harness.makeMap('Pin Map by Zip Code');
    await focusMap(harness);
    await harness.page.keyboard.press('Shift+ArrowUp');
    await harness.page.keyboard.press('Enter');
    const card = harness.frame.getByRole('dialog', { name: '01970 Salem, MA' });
    await card.getByText('66.7% of the map').waitFor();
    await harness.page.getByText('2 selected').first().waitFor();
    await harness.page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await harness.page.keyboard.press('Shift+ArrowDown');
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByRole('dialog', { name: '02116 Boston, MA' }).waitFor();
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });
});

describe('the map by address', () => {
  it('opens a list that is searched and walked by keyboard where many clients are at one point', async () => {
    const harness = await open('list=5');
    const clients = Array.from(
      { length: 30 },
      (_, i) => `${i},Client ${i},${i} Main St,Salem,MA,01970`,
    );
    await harness.importClients([HEADER, ...clients]);
    await harness.makeMap('Pin Map by Address');
    await harness.chooseMiddleOfMap();
    const card = harness.frame.getByRole('dialog', { name: /30 clients, 30 homes/ });
    const search = card.getByRole('searchbox');
    await search.fill('29 main');
    expect(await card.getByRole('listitem').count()).toBe(1);
    await search.fill('');
    await card.getByRole('button', { name: 'Client 1', exact: true }).focus();
    await harness.page.keyboard.press('ArrowDown');
    await harness.page.keyboard.press('Enter');
    await harness.page.getByRole('dialog').getByText('2 Main St', { exact: true }).waitFor();
    await harness.page.close();
  });

  it('is coloured by what the hub tells of clients, with the groups and their counts in the legend', async () => {
    const harness = await open('list=200');
    await harness.makeMap('Pin Map by Address');
    const { located } = await harness.coverageCounts();
    const before = await harness.paintedColours();
    await harness.frame.getByRole('button', { name: 'Options' }).click();
    await harness.frame.getByLabel('Colour the pins by').selectOption({ label: 'Session type' });
    await harness.page.keyboard.press('Escape');
    const legend = harness.frame.locator('.legend');
    await legend.getByText('Session type').waitFor();
    const counts = await legend.locator('.groups .number').allInnerTexts();
    expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(located);
    await expect.poll(() => harness.paintedColours()).toBeGreaterThan(before);
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });
});
