import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';
import { type StreetServer, startStreetServer } from '../support/street-server.ts';

const open = useHarness();
let server: StreetServer;

beforeEach(async () => {
  server = await startStreetServer();
});

afterEach(() => server.close());

const CLIENTS = [
  'id,name,street,city,state,zip',
  'C-17,Ann Example,12 Main St Apt 4,Denver,CO,80202',
  'C-18,Ben Example,9 Elm St,Denver,CO,80203',
  'C-19,Cat Example,PO Box 7,Denver,CO,80201',
];

function openWithServer(more = '') {
  return open(
    `list=5&maps.useCensus=false&maps.useNominatim=true&maps.nominatimUrl=${server.url}${more}`,
  );
}

describe('refinement', () => {
  it('says what it sends and to whom, sharpens the open map, and is not billed', async () => {
    const harness = await openWithServer();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Pin Map by Address');
    expect(await harness.coverageCounts()).toMatchObject({ zip: 3, street: 0, house: 0 });
    const attribution = harness.frame.locator('.attribution');
    expect(await attribution.textContent()).not.toContain('OpenStreetMap');
    expect(server.asked).toHaveLength(0);

    await harness.frame.getByRole('button', { name: 'Refine 2 addresses…' }).click();
    const question = harness.frame.getByRole('dialog');
    expect(await question.innerText()).toContain(server.url);
    await question.getByRole('button', { name: 'Refine', exact: true }).click();
    await expect.poll(async () => (await harness.coverageCounts()).zip).toBe(1);
    await question.waitFor({ state: 'detached' });
    expect(await attribution.textContent()).toContain('© OpenStreetMap contributors');
    expect(await harness.requestCount()).toBe(4);
    await harness.page.getByText('4 requests this month').waitFor();

    const sent = server.asked.map((query) => query.toString()).join('\n');
    for (const secret of ['Example', 'C-17', 'Apt', 'Box']) expect(sent).not.toContain(secret);
    await harness.page.close();
  });

  it('is kept: the next map after a restart is sharp, free, and asks nobody', async () => {
    const harness = await openWithServer();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Pin Map by Address');
    await harness.frame.getByRole('button', { name: /Refine 2/ }).click();
    await harness.frame.getByRole('button', { name: 'Refine', exact: true }).click();
    await expect.poll(async () => (await harness.coverageCounts()).zip).toBe(1);

    await harness.page.reload();
    await harness.importClients(CLIENTS);
    server.asked.length = 0;
    await harness.makeMap('Heat Map');
    expect(await harness.coverageCounts()).toMatchObject({ zip: 1 });
    expect(await harness.requestCount()).toBe(1);
    expect(server.asked).toHaveLength(0);
    await harness.page.close();
  });

  it('waits for the network while there is none', async () => {
    const harness = await openWithServer('&online=false');
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    await harness.frame.getByText('2 addresses wait for the network').waitFor();
    await harness.page.getByRole('switch', { name: /Online/ }).click();
    await harness.frame.getByRole('button', { name: 'Refine 2 addresses…' }).waitFor();
    expect(server.asked).toHaveLength(0);
    await harness.page.close();
  });

  it('cut off in the middle says so, waits, and goes on by itself without a storm', async () => {
    const harness = await openWithServer();
    const { frame, page } = harness;
    await harness.importClients([
      ...CLIENTS.slice(0, 3),
      ...[1, 2, 3, 4].map((house) => `D-${house},Dan,${house} Oak St,Denver,CO,80202`),
    ]);
    await harness.makeMap('Pin Map by Address');
    server.answerOnly(2);
    await frame.getByRole('button', { name: 'Refine 6 addresses…' }).click();
    await frame.getByRole('button', { name: 'Refine', exact: true }).click();
    await expect.poll(() => server.asked.length).toBe(3);
    const network = page.getByRole('switch', { name: /Online/ });
    await network.click();
    await frame.getByText('Offline: zip precision').waitFor();
    await frame.getByText('This goes on by itself when it is back').waitFor();
    server.hangUp();
    await harness.makeMap('Heat Map');
    await page.waitForTimeout(1500);
    expect(server.asked).toHaveLength(3);
    await network.click();
    await expect
      .poll(async () => (await harness.coverageCounts()).zip, { timeout: 15_000 })
      .toBe(0);
    // The one that was cut off was asked twice, and no other.
    expect(server.asked).toHaveLength(7);
    await page.getByText('8 requests this month').waitFor();
    await page.close();
  });

  it('says why it ended early, and keeps the map', async () => {
    server.failWith(403);
    const harness = await openWithServer();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    await harness.frame.getByRole('button', { name: /Refine 2/ }).click();
    await harness.frame.getByRole('button', { name: 'Refine', exact: true }).click();
    await harness.frame.getByText(/It ended early/).waitFor();
    expect(await harness.coverageCounts()).toMatchObject({ located: 3 });
    await harness.page.close();
  });
});

describe('usage', () => {
  it('that cannot be reported without a network is counted, and reported once when it is back', async () => {
    const harness = await openWithServer();
    const { frame, page } = harness;
    await harness.importClients(CLIENTS);
    await frame.getByRole('heading').first().waitFor({ state: 'attached' });
    const reports = await cutReports(page);
    await page.getByRole('switch', { name: /Online/ }).click();
    await harness.makeMap('Heat Map');
    await frame.getByText('2 addresses and 4 usage reports wait for the network').waitFor();
    await page.getByText('0 requests this month').waitFor();
    await reports.restore();
    await page.getByRole('switch', { name: /Online/ }).click();
    await page.getByText('4 requests this month').waitFor();
    await frame.getByRole('button', { name: 'Refine 2 addresses…' }).waitFor();
    expect(await reports.count()).toBe(1);
    await page.close();
  });

  it('is shown by month, and the ledger is saved without names and addresses', async () => {
    const harness = await openWithServer();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    await harness.frame.getByRole('button', { name: 'Usage…' }).click();
    const card = harness.frame.getByRole('dialog', { name: 'Requests of this account' });
    await expect.poll(() => card.innerText()).toMatch(/This month\s+4/);
    const download = harness.page.waitForEvent('download');
    await card.getByRole('button', { name: 'Save the ledger as CSV' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString().trim().split(/\r?\n/);
    expect(lines).toHaveLength(5);
    expect(lines.join()).not.toMatch(/Example|Main|Elm/);
    await harness.page.close();
  });
});

/** Makes the host refuse reports of usage as if its own server could not be reached. */
async function cutReports(page: Page) {
  const plugin = page.frames().find((frame) => frame !== page.mainFrame());
  if (!plugin) throw new Error('The plugin is not loaded.');
  const state = await plugin.evaluateHandle(() => {
    const state = { isCut: true, sent: 0 };
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const [message, ...rest] = sent;
      const isReport =
        typeof message === 'object' &&
        message !== null &&
        'method' in message &&
        message.method === 'usage/report';
      if (isReport && !state.isCut) state.sent += 1;
      const passed = isReport && state.isCut ? { ...message, method: 'usage/gone' } : message;
      return Reflect.apply(post, this, [passed, ...rest]);
    };
    return state;
  });
  return {
    restore: () =>
      state.evaluate((it) => {
        it.isCut = false;
      }),
    /** Reports that the host was given since. */
    count: () => state.evaluate(({ sent }) => sent),
  };
}
