import { describe, expect, it } from 'vitest';
import { useHarness } from '../../support/harness-page.ts';

const open = useHarness();

describe('a plugin that cannot be loaded', () => {
  it('is refused with the edition that nobody knows, and the host goes on', async () => {
    const { page } = await open('edition=Deluxe&list=10');
    const refusal = page.getByRole('alert', { name: 'Plugin refused' });
    expect(await refusal.innerText()).toContain('“Deluxe”');
    expect(await refusal.innerText()).toContain('/editions');
    await page.getByRole('tab', { name: 'Sessions' }).click();
    await page.getByRole('gridcell').first().waitFor();
    await refusal.getByRole('button', { name: 'Dismiss' }).click();
    expect(await refusal.count()).toBe(0);
    await page.close();
  });

  it.each([
    ['a manifest that is not there', '/nowhere.json', 'HTTP 404'],
    ['a page in place of a manifest', '/index.html', 'JSON'],
    ['a manifest on another server', 'https://example.com/plugin.manifest.json', 'another server'],
  ])('is refused with %s', async (_, manifest, reason) => {
    const { page } = await open(`plugin=${encodeURIComponent(manifest)}&list=10`);
    const refusal = page.getByRole('alert', { name: 'Plugin refused' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain(reason);
    expect(await page.getByRole('gridcell').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('is refused with path and hint for every fault of its manifest', async () => {
    const { page } = await open('list=10');
    await page.route(
      ({ pathname }) => pathname === '/broken.json',
      (route) => route.fulfill({ json: { id: 'x.y', contributes: { commands: [{ id: 5 }] } } }),
    );
    const address = new URL(page.url());
    address.searchParams.set('plugin', '/broken.json');
    await page.goto(address.href);
    const refusal = page.getByRole('alert', { name: 'Plugin refused' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('/contributes/commands/0/id');
    expect(await refusal.innerText()).toContain('/displayName');
    await page.close();
  });
});

describe('a plugin that is denied what it asks for', () => {
  it('does without what it can do without', async () => {
    const harness = await open('list=20&deny=net,secrets,studios,files,branding,printing,plugins');
    await harness.makeMap('Pin Map by Zip Code');
    await harness.frame.getByText('Offline', { exact: false }).first().waitFor();
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });

  it('is refused with a sentence where it cannot', async () => {
    const { page } = await open('list=20&deny=hubs,storage');
    const refusal = page.getByRole('alert', { name: 'Plugin refused' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain(
      'myStratus Maps cannot work without “hubs”, “storage”, which it is not allowed.',
    );
    expect(await page.getByRole('button', { name: 'Heat Map', exact: true }).count()).toBe(0);
    await page.close();
  });
});

describe('a plugin that is gone', () => {
  it('is missed, and can be reloaded', async () => {
    const harness = await open('list=20');
    await harness.makeMap('Heat Map');
    const { page } = harness;
    const frame = page.frames().find((it) => it !== page.mainFrame());
    await frame?.evaluate(() => {
      location.replace('about:blank');
    });
    const reload = page.getByRole('button', { name: 'Reload myStratus Maps' });
    await reload.waitFor();
    await page.getByRole('tab', { name: 'Invoices' }).click();
    await page.getByRole('tab', { name: 'Clients' }).click();
    await reload.click();
    await reload.waitFor({ state: 'hidden' });
    await harness.makeMap('Pin Map by Zip Code');
    await page.close();
  });
});

describe('a plugin that the host vouches for', () => {
  it('runs in the page itself', async () => {
    const { page, errors } = await open('list=20&mode=inpage');
    await page.getByRole('button', { name: 'Heat Map', exact: true }).click();
    await page.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});
