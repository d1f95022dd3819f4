import { describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

// As desktop browsers do it: a sandboxed frame has a process of its own.
const open = useHarness({ args: ['--site-per-process'] });

describe('a plugin that fails', () => {
  it('freezes nobody by an endless loop, is said to hang, and comes back as it was, free of charge', async () => {
    const harness = await open('list=200');
    const { page, frame } = harness;
    const selected = frame.getByRole('status', { name: 'Selected clients' });
    await harness.makeMap('Pin Map by Zip Code');
    const fitted = await harness.settledPicture();
    await harness.map.locator('[tabindex="0"]').first().focus();
    await page.keyboard.press('+');
    await expect.poll(() => harness.mapPicture()).not.toBe(fitted);
    await frame.getByRole('button', { name: 'Select', exact: true }).click();
    await frame.getByRole('button', { name: 'Lasso' }).click();
    const box = await harness.map.boundingBox();
    if (!box) throw new Error('The map is not on the screen.');
    const to = (x: number, y: number) =>
      page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
    await to(0.3, 0.1);
    await page.mouse.down();
    await to(0.98, 0.1);
    await to(0.98, 0.55);
    await to(0.3, 0.55);
    await page.mouse.up();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => selected.innerText()).toMatch(/\d+ clients/);
    // Kept a moment after the last change.
    await page.waitForTimeout(3_000);
    const [picture, selection] = [await harness.settledPicture(), await selected.innerText()];
    const billed = await page.getByText(/requests this month/).innerText();

    const plugin = page.frames().find((it) => it !== page.mainFrame());
    await plugin?.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    await page.getByRole('tab', { name: 'Sessions' }).click();
    await page.getByRole('tab', { name: 'Sessions', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Clients' }).click();
    await page.getByRole('button', { name: 'Reload myStratus Maps' }).click({ timeout: 30_000 });
    await harness.painted('Pin Map by Zip Code');
    await expect.poll(() => selected.innerText()).toBe(selection);
    await expect.poll(() => harness.mapPicture()).toBe(picture);
    expect(await page.getByText(/requests this month/).innerText()).toBe(billed);
    await page.close();
  });

  it('is refused with path and hint when its manifest is broken, and the host keeps working', async () => {
    const harness = await open('list=20');
    await harness.page.route('**/broken.manifest.json', (route) =>
      route.fulfill({ json: { id: 'mystratus.maps', contributes: { commands: 'none' } } }),
    );
    const url = new URL(harness.page.url());
    url.searchParams.set('plugin', '/plugins/mystratus.maps/broken.manifest.json');
    await harness.page.goto(url.href);
    await harness.page.getByText('/contributes/commands').first().waitFor();
    expect(await harness.ribbonButton('Heat Map').count()).toBe(0);
    await harness.page.getByRole('tab', { name: 'Sessions' }).click();
    await harness.page.getByRole('tab', { name: 'Sessions', selected: true }).waitFor();
    await harness.page.close();
  });
});

describe('clients that cannot be placed', () => {
  it('give an empty map with the reasons, and nothing is billed', async () => {
    const harness = await open('list=5');
    await harness.importClients([
      'Client ID,Full name,Address,Town,State,Zip code,Country',
      '1,No Address,,,,,',
      '2,Abroad,1 King St,Toronto,ON,M5H 1A1,Canada',
      '3,Overseas,PSC 3 Box 1,APO,AE,09021,',
      '4,Lost,1 Main St,Nowhereville,ZZ,00000,',
    ]);
    await harness.makeMap('Pin Map by Address');
    expect(await harness.coverageCounts()).toMatchObject({
      rows: 4,
      clients: 4,
      located: 0,
      leftOut: 4,
    });
    expect(await harness.requestCount()).toBe(0);
    await harness.frame.getByText('None of these clients can be placed').waitFor();
    await harness.frame.getByText('4 clients to look at').click();
    for (const reason of ['Blank address', 'Outside the United States', 'Military address']) {
      await harness.frame.getByText(reason).waitFor();
    }
    await harness.page.close();
  });
});
