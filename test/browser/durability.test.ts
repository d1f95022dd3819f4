import { describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

describe('[R7] what was looked up', () => {
  const openHarness = useHarness();

  it('is known, and billed no more, after the host is closed and opened again', async () => {
    const harness = await openHarness('clients=900');
    await harness.makeMap('Heat Map');
    const { located } = await harness.coverageCounts();
    await expect.poll(() => harness.requestCount()).toBe(located + 1);
    await harness.page.reload();
    await harness.makeMap('Heat Map');
    expect((await harness.coverageCounts()).located).toBe(located);
    await expect.poll(() => harness.requestCount()).toBe(1);
  });
});
