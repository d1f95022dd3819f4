import { describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

const open = useHarness();

describe('a plugin that fails', () => {
  it('is said to hang, and can be loaded again', async () => {
    const harness = await open('list=20');
    await harness.makeMap('Heat Map');
    const frame = harness.page.frames().find((it) => it !== harness.page.mainFrame());
    // A port that nobody reads any more looks to the host like an endless loop.
    await frame?.evaluate(() => {
      MessagePort.prototype.postMessage = () => undefined;
    });
    await harness.page
      .getByRole('button', { name: 'Reload myStratus Maps' })
      .click({ timeout: 30_000 });
    await harness.makeMap('Heat Map');
    expect(await harness.requestCount()).toBeGreaterThan(0);
    await harness.page.close();
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
