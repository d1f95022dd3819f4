import { describe, expect, it } from 'vitest';
import { type MapName, useHarness } from '../support/harness-page.ts';

const open = useHarness();

describe('[R7] requests', () => {
  it('are one a new client and one a map; the same map again is one', async () => {
    const harness = await open('list=1000');
    await harness.makeMap('Heat Map');
    const { located } = await harness.coverageCounts();
    expect(located).toBeGreaterThan(900);
    expect(await harness.requestCount()).toBe(located + 1);

    await harness.makeMap('Heat Map');
    await expect.poll(() => harness.requestCount()).toBe(1);
    await harness.page
      .getByText(`${(located + 2).toLocaleString('en-US')} requests this month`)
      .waitFor();
    await harness.page.close();
  });

  it('are asked about above the user’s threshold', async () => {
    const harness = await open('list=300&maps.confirmAboveRequests=250');
    await harness.ribbonButton('Heat Map').click();
    const question = harness.frame.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    await harness.page.getByText('0 requests this month', { exact: true }).waitFor();

    await harness.ribbonButton('Heat Map').click();
    await question.getByRole('button', { name: 'Confirm and make the map' }).click();
    await harness.painted('Heat Map');
    expect(await harness.requestCount()).toBeGreaterThan(250);
    await harness.page.close();
  });
});

describe('[R5] limits', () => {
  it.each<[MapName, number, number]>([
    ['Heat Map', 10_000, 10_001],
    ['Pin Map by Zip Code', 1_000, 1_001],
    ['Pin Map by Address', 1_000, 1_001],
  ])('%s works at %i clients and is refused at %i', async (name, limit, over) => {
    const atLimit = await open(`list=${limit}`);
    await atLimit.makeMap(name);
    expect((await atLimit.coverageCounts()).clients).toBe(limit);
    await atLimit.page.close();

    const above = await open(`list=${over}`);
    await above.ribbonButton(name).click();
    const refusal = above.frame.getByRole('alert');
    await refusal.waitFor();
    const text = await refusal.innerText();
    expect(text).toContain(limit.toLocaleString('en-US'));
    expect(text).toContain(over.toLocaleString('en-US'));
    await above.page.getByText('0 requests this month', { exact: true }).waitFor();
    const alternatives = await refusal
      .getByRole('button', { name: 'Show Heat Map instead' })
      .count();
    expect(alternatives).toBe(name === 'Heat Map' ? 0 : 1);
    await above.page.close();
  });

  it('leads from a refused pin map to the heat map', async () => {
    const harness = await open('list=1001');
    await harness.ribbonButton('Pin Map by Zip Code').click();
    await harness.frame.getByRole('button', { name: 'Show Heat Map instead' }).click();
    await harness.painted('Heat Map');
    await harness.page.close();
  });
});
