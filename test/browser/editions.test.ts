import { describe, expect, it } from 'vitest';
import { MAP_NAMES, useHarness } from '../support/harness-page.ts';

const open = useHarness();
const SET_UP = 'Set up myStratus Maps…';

describe('[R1] editions', () => {
  it.each(['standard', 'professional', 'enterprise'])('%s has the three maps', async (edition) => {
    const { page, ribbonButton } = await openWith(`edition=${edition}&list=10`);
    for (const name of MAP_NAMES) await ribbonButton(name).waitFor();
    expect(await ribbonButton(SET_UP).count()).toBe(0);
    const organizations = page.getByRole('tab', { name: 'Organizations' });
    expect(await organizations.count()).toBe(edition === 'standard' ? 0 : 1);
    await page.close();
  });

  it.each(['spectra', 'express', 'something-new'])(
    '%s shows no trace of the plugin',
    async (edition) => {
      const { page, ribbonButton } = await openWith(`edition=${edition}&list=10`);
      for (const name of [...MAP_NAMES, SET_UP]) expect(await ribbonButton(name).count()).toBe(0);
      expect(await page.getByText('Mapping', { exact: true }).count()).toBe(0);
      expect(await page.locator('iframe').count()).toBe(0);
      await page.close();
    },
  );
});

describe('[R2] set-up', () => {
  it('is the only entry while the service is not active, and opens the sign-up page through the host', async () => {
    const { page, ribbonButton } = await openWith('service=inactive&list=10');
    for (const name of MAP_NAMES) expect(await ribbonButton(name).count()).toBe(0);
    const opened = page.waitForEvent('popup');
    await ribbonButton(SET_UP).click();
    expect((await opened).url()).toMatch(/^https:\/\/|^chrome-error:|^about:blank/);
    await page.close();
  });
});

/** Opens the page and lets it do all that it does by itself, so that what is missing then is missing for good. */
async function openWith(query: string) {
  const harness = await open(query);
  await harness.page.waitForLoadState('networkidle');
  return { page: harness.page, ribbonButton: (name: string) => harness.ribbonButton(name) };
}
