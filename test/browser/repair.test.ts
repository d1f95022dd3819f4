import { describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

const open = useHarness();

const CLIENTS = [
  'id,name,street,city,state,zip',
  '1,Ann,1 Main St,Denver,CO,80202',
  '2,Lost,Somewhere,,,',
  '3,Blank,,,,',
];

describe('a client who is left out', () => {
  it('can be placed by hand, for good and free of charge, and taken back', async () => {
    const harness = await open('list=5');
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    expect(await harness.coverageCounts()).toMatchObject({ located: 1, leftOut: 2 });

    await harness.frame.getByText('2 clients to look at').click();
    const entry = harness.frame.getByRole('listitem').filter({ hasText: 'Blank' });
    await entry.getByRole('button', { name: 'Place on the map' }).click();
    await harness.frame.getByText('Where is Blank?').waitFor();
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByText('Blank is placed by hand').waitFor();
    expect(await harness.coverage.innerText()).toContain('1 by hand');
    expect(await harness.coverageCounts()).toMatchObject({ located: 2, leftOut: 1 });

    await harness.makeMap('Pin Map by Address');
    expect(await harness.requestCount()).toBe(1);
    await harness.page.reload();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    expect(await harness.coverageCounts()).toMatchObject({ located: 2 });

    await harness.frame.getByText('1 client to look at').click();
    const other = harness.frame.getByRole('listitem').filter({ hasText: 'Lost' });
    await other.getByRole('button', { name: 'Place on the map' }).click();
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await harness.coverageCounts()).leftOut).toBe(1);
    await harness.page.getByText('4 requests this month').waitFor();
    await harness.page.close();
  });

  it('stays where it is when the user thinks better of it', async () => {
    const harness = await open('list=5');
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    await harness.frame.getByText('2 clients to look at').click();
    await harness.frame.getByRole('button', { name: 'Place on the map' }).first().click();
    await harness.page.keyboard.press('Escape');
    await harness.frame.getByText('Where is').waitFor({ state: 'detached' });
    expect(await harness.coverageCounts()).toMatchObject({ located: 1, leftOut: 2 });
    await harness.page.close();
  });
});
