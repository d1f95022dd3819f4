import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const openHarness = useHarness();

/** Goes on with Tab until what has the focus in the frame has this name. */
async function tabTo(harness: HarnessPage, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await harness.page.keyboard.press('Tab');
    if (name.test(await focusedName(harness))) return;
  }
  throw new Error(`Nothing that Tab leads to is called ${name}.`);
}

/** Through frames and shadow roots, as a screen reader follows the focus. */
async function focusedName({ page }: HarnessPage): Promise<string> {
  const names = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (!focused || focused.tagName === 'IFRAME' || focused === document.body) return '';
        const labels = 'labels' in focused ? [...(focused.labels as NodeListOf<Element>)] : [];
        return [
          focused.getAttribute('aria-label'),
          ...labels.map((label) => label.textContent),
          focused.textContent,
        ].join(' ');
      }),
    ),
  );
  return names.join(' ').trim();
}

describe('answers', () => {
  it('lead from the harness to the best of three parks by keyboard alone, and send nothing', async () => {
    const harness = await openHarness('hub=sessions&clients=1000');
    const { page, frame } = harness;
    await tabTo(harness, /^Heat Map/);
    await page.keyboard.press('Enter');
    await harness.painted('Heat Map');
    await tabTo(harness, /^Map$/);
    await page.keyboard.press('End');
    await tabTo(harness, /Day in the Park/);
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Where to hold a Day in the Park?' }).waitFor();
    await tabTo(harness, /Zips, or a town/);
    await page.keyboard.type('82001, 80202');
    await page.keyboard.press('Enter');
    await frame.getByRole('list', { name: 'Places' }).getByText('80202').waitFor();
    await page.keyboard.type('Boulder, CO');
    await page.keyboard.press('Enter');
    const result = frame.getByRole('status').filter({ hasText: 'the best of your places' });
    await expect
      .poll(() => result.innerText())
      .toMatch(/^B · 80202 Denver, CO is the best of your places: [\d,]+ clients within 10 mi\. /);
    await expect.poll(() => frame.locator('tr.best th').innerText()).toContain('80202');
    expect(await frame.locator('.sites li').count()).toBe(3);
    expect(harness.foreignRequests).toEqual([]);
    expect(harness.errors).toEqual([]);
  });

  it('can be pointed at on the map, and come back to the question', async () => {
    const harness = await openHarness('hub=clients&clients=300');
    const { frame, page } = harness;
    await harness.makeMap('Heat Map');
    await frame.getByRole('tab', { name: 'Answers' }).click();
    await frame.getByRole('button', { name: /Day in the Park/ }).click();
    await frame.getByRole('button', { name: 'Point on the map' }).click();
    await frame.getByText('Click the place on the map').waitFor();
    await harness.chooseMiddleOfMap();
    await frame.getByRole('list', { name: 'Places' }).locator('li').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await frame.getByRole('button', { name: 'From a file…' }).press('Enter');
    const lines = [
      'name,address,lat,lon',
      'Sea,,30,-40',
      'Park,"Boulder, CO 80302",,',
      'Bad,,95,7',
    ];
    const buffer = Buffer.from(lines.join('\n'));
    await (await chooser).setFiles({ name: 'parks.csv', mimeType: 'text/csv', buffer });
    await frame.getByText('Line 4: lat and lon are not degrees. “Bad, 95, 7”').waitFor();
    await frame.getByRole('list', { name: 'Places' }).getByText('Park (80302)').waitFor();
    await frame.getByText('Not compared: B · Sea').waitFor();
    await frame.getByRole('row', { name: /Washington Park/ }).waitFor();
    await frame.getByRole('button', { name: 'Show on the map' }).click();
    await expect
      .poll(() => frame.getByRole('tab', { name: 'Map' }).getAttribute('aria-selected'))
      .toBe('true');
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it('say something to every question, and select the clients of a town on the map', async () => {
    const harness = await openHarness('hub=sessions&clients=1000');
    const { frame } = harness;
    await harness.makeMap('Heat Map');
    await frame.getByRole('tab', { name: 'Answers' }).click();
    for (const question of await frame.locator('.questions button b').allInnerTexts()) {
      await frame.getByRole('button', { name: question }).click();
      await expect.poll(() => frame.locator('.result').innerText()).toMatch(/\d/);
      expect(await frame.locator('.answer').innerText()).not.toMatch(/NaN|Infinity|undefined/);
      await frame.getByRole('button', { name: 'All questions' }).click();
    }
    await frame.getByRole('button', { name: /seniors come from/ }).click();
    await frame.getByRole('button', { name: 'By school' }).press('Enter');
    await frame.getByRole('row', { name: /^Aurora High School \d+ 0 0\.0%/ }).waitFor();
    await expect.poll(() => frame.locator('.result').innerText()).toContain('Most are left at');
    expect(await frame.locator('.answer-table tbody button').count()).toBe(0);
    await frame.getByRole('button', { name: 'All questions' }).click();
    await frame.getByRole('button', { name: 'What changed?' }).click();
    const scaleBars = frame.locator('.compared canvas.scale-bar');
    await expect.poll(async () => (await scaleBars.allTextContents()).join(' ')).toMatch(/mi .*mi/);
    const before = await scaleBars.allTextContents();
    await frame.locator('.compared .map').nth(1).press('+');
    await expect.poll(() => scaleBars.first().textContent()).not.toBe(before[0]);
    await expect.poll(async () => new Set(await scaleBars.allTextContents()).size).toBe(1);
    for (const [button, magic] of [
      ['Save picture', '\x89PNG'],
      ['Save as PDF', '%PDF'],
    ] as const) {
      const download = harness.page.waitForEvent('download');
      await frame.getByRole('button', { name: button }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^What changed \d{4}-/);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(magic);
    }
    await frame.getByRole('button', { name: 'All questions' }).click();
    await frame.getByRole('button', { name: 'Where to market?' }).click();
    await frame.locator('.answer-table tbody button').first().click();
    await frame
      .locator('.selection-bar')
      .getByText(/^\s*[\d,]+ clients/)
      .waitFor();
    expect(harness.errors).toEqual([]);
  });
});
