import { expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

const open = useHarness();

/** Words that every English sentence of the panel has one of. */
const ENGLISH = /\b(the|of|and|with|to|is|are|rows?|clients?|maps?|left out|usage|close)\b/i;

it('the panel speaks Spanish where the host does, and changes its language while a map is open', async () => {
  const harness = await open('list=300&region=es-US');
  const main = harness.frame.locator('main');
  for (const [button, title] of [
    ['Heat Map', 'Mapa de calor'],
    ['Pin Map by Zip Code', 'Mapa por código postal'],
    ['Pin Map by Address', 'Mapa por dirección'],
  ] as const) {
    await harness.ribbonButton(button).click();
    await harness.frame.getByRole('heading', { name: title, exact: true }).waitFor();
    await harness.frame.locator('[role="region"][aria-busy="false"]').waitFor();
    await harness.frame.locator('footer summary').click();
    await harness.frame.getByRole('listitem').first().waitFor();
    // Names, filters and addresses are the studio's own.
    const text = await main.evaluate((panel) => {
      const copy = panel.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll('.filter, li, .map')) own.remove();
      const names = [...copy.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
      ]);
      return [copy.textContent, ...names].join(' ');
    });
    expect(text).toContain('en el mapa');
    expect(text).not.toMatch(ENGLISH);
    await harness.frame.locator('footer summary').click();
  }
  await harness.page.getByLabel('Region').selectOption('English, US');
  await harness.frame.getByRole('heading', { name: 'Pin Map by Address' }).waitFor();
  expect(harness.errors).toEqual([]);
  await harness.page.close();
});
