import { describe, expect, it } from 'vitest';
import { MAP_NAMES, useHarness } from '../support/harness-page.ts';

const open = useHarness();

describe.each(MAP_NAMES)('%s', (name) => {
  it.each(['online=true', 'online=false'])(
    'is painted in the frame under its policy, %s',
    async (online) => {
      const harness = await open(`list=300&${online}`);
      await harness.makeMap(name);

      expect(await harness.paintedColours()).toBeGreaterThan(10);
      const { rows, clients, located, house, street, zip, town, leftOut } =
        await harness.coverageCounts();
      expect(rows).toBe(300);
      expect(clients).toBe(300);
      expect(located + leftOut).toBe(clients);
      expect(house + street + zip + town).toBe(located);
      expect(await harness.requestCount()).toBe(located + 1);
      expect(harness.foreignRequests).toEqual([]);
      expect(harness.errors).toEqual([]);
      await harness.page.close();
    },
  );

  it('asks the network for nothing while offline', async () => {
    const harness = await open('list=300&online=false');
    await harness.makeMap('Heat Map');
    harness.forgetRequests();
    await harness.page.context().setOffline(true);
    await harness.makeMap(name);
    expect(harness.networkRequests).toEqual([]);
    await expect.poll(() => harness.frame.getByText('Offline: zip precision').count()).toBe(1);
    await harness.page.close();
  });
});

describe('[R4] the panel', () => {
  it('fills the right-hand side of the hub', async () => {
    const harness = await open('list=50');
    await harness.makeMap('Heat Map');
    const box = await harness.frame.locator('mystratus-maps-panel').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(360);
    expect(box?.width).toBeLessThanOrEqual(520);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(1024);
    await harness.page.close();
  });

  it('works in every hub, each record taken for its client', async () => {
    const harness = await open('hub=sessions&clients=600');
    await harness.makeMap('Pin Map by Zip Code');
    const { rows, clients, withoutClient, located, leftOut } = await harness.coverageCounts();
    expect(clients).toBeLessThanOrEqual(600);
    expect(rows).toBeGreaterThan(clients);
    expect(withoutClient).toBeGreaterThan(0);
    expect(located + leftOut).toBe(clients);
    await harness.page.close();
  });

  it('runs in the harness’s own page as well', async () => {
    const harness = await open('list=50&mode=inpage');
    await harness.ribbonButton('Heat Map').click();
    await harness.page.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    expect(await harness.page.getByRole('status', { name: 'Requests' }).innerText()).toMatch(
      /\+ 1 map/,
    );
    await harness.page.close();
  });

  it('takes a number of the coverage line back to the hub', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    const { leftOut } = await harness.coverageCounts();
    await harness.coverage.getByRole('button', { name: /left out/ }).click();
    await harness.frame.getByText(`Selected in the hub: ${leftOut} clients`).waitFor();
    expect(await harness.frame.getByText('Selection changed').count()).toBe(0);
    await harness.frame.getByRole('button', { name: 'Update map' }).click();
    await expect.poll(async () => (await harness.coverageCounts()).clients).toBe(leftOut);
    expect(await harness.requestCount()).toBe(0);
    await harness.page.close();
  });
});

describe('[R8] the pins', () => {
  const salem = (id: number, street: string) => `${id},Client ${id},${street},Salem,MA,01970`;

  it('say how many clients a zip has and where it is, or which address they are', async () => {
    const harness = await open('list=5');
    await harness.importClients([
      'id,name,street,city,state,zip',
      salem(1, '1 Main St'),
      salem(2, '1 Main St'),
      salem(3, '9 Elm St'),
    ]);
    await harness.makeMap('Pin Map by Zip Code');
    await harness.chooseMiddleOfMap();
    const zip = harness.frame.getByRole('dialog', { name: '01970 Salem, MA' });
    expect(await zip.innerText()).toContain('3 clients');
    await zip.getByRole('button', { name: 'Close' }).click();

    await harness.makeMap('Pin Map by Address');
    await harness.chooseMiddleOfMap();
    const homes = harness.frame.getByRole('dialog', { name: /3 clients, 2 homes/ });
    expect(await homes.innerText()).toContain('9 Elm St, Salem, MA 01970');
    await homes.getByRole('button', { name: 'Client 3' }).click();
    await harness.page.locator('dialog').getByText('9 Elm St').waitFor();
    await harness.page.close();
  });
});
