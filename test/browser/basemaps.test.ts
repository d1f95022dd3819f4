import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';
import {
  startTileServer,
  TILE_COLOUR,
  type TileServer,
  type TileServerMood,
} from '../support/tile-server.ts';

const open = useHarness();
let server: TileServer;

beforeEach(async () => {
  server = await startTileServer();
});

afterEach(() => server.close());

async function openMap(more = ''): Promise<HarnessPage> {
  const harness = await open(
    `list=200&maps.tileUrl=${encodeURIComponent(server.url)}&maps.tileAttribution=${encodeURIComponent('© <b>Us</b>')}${more}`,
  );
  await harness.makeMap('Pin Map by Zip Code');
  return harness;
}

async function chooseBasemap({ frame }: HarnessPage, title: string): Promise<void> {
  const options = frame.getByRole('button', { name: 'Options' });
  await options.click();
  await frame.getByRole('radio', { name: title }).click();
}

/** How much of the map shows the tiles, from 0 to 1. */
function tileShare({ map }: HarnessPage): Promise<number> {
  return map.evaluate((region, [red, green, blue]) => {
    // Tiles are drawn over the bundled land, in a canvas with it or in one of their own.
    const shares = [...region.querySelectorAll('canvas')].map((canvas) => {
      if (canvas.width === 0) return 0;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      let count = 0;
      for (let at = 0; pixels && at < pixels.length; at += 4) {
        const isTile = pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
        if (isTile) count += 1;
      }
      return count / (canvas.width * canvas.height);
    });
    return Math.max(...shares);
  }, TILE_COLOUR);
}

describe('an online basemap', () => {
  it('is chosen in the options, covers the bundled one, and is chosen after a restart', async () => {
    const harness = await openMap();
    expect(server.asked).toEqual([]);
    await chooseBasemap(harness, 'Your own tile server');
    await expect.poll(() => tileShare(harness)).toBe(1);
    expect(await harness.map.locator('.attribution').textContent()).toContain('© Us');
    expect(await harness.map.locator('b').count()).toBe(0);

    await harness.page.reload();
    await harness.makeMap('Heat Map');
    await expect.poll(() => tileShare(harness)).toBe(1);
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });

  it('gives way to the bundled one within a second of losing the network, and comes back', async () => {
    const harness = await openMap();
    await chooseBasemap(harness, 'Your own tile server');
    await expect.poll(() => tileShare(harness)).toBe(1);
    const network = harness.page.getByRole('switch', { name: /Online/ });
    await network.click();
    await expect.poll(() => tileShare(harness), { timeout: 1000, interval: 20 }).toBe(0);
    await harness.frame.getByText('Offline: zip precision').waitFor();
    const askedBefore = server.asked.length;
    await harness.map.locator('[tabindex="0"]').first().press('+');
    await harness.makeMap('Heat Map');
    expect(server.asked).toHaveLength(askedBefore);
    await harness.page.getByRole('switch', { name: /Online|offline/i }).click();
    await expect.poll(() => tileShare(harness)).toBe(1);
    await harness.page.close();
  });

  it.each<[TileServerMood, RegExp]>([
    ['forbidden', /refuses to answer/],
    ['broken', /overloaded or out of order/],
    ['web-page', /something else than map tiles/],
    ['damaged', /something else than map tiles/],
    ['wrong-size', /something else than map tiles/],
    ['missing', /has no map of some places/],
    // A page cannot tell a redirect that it must not follow from no answer.
    ['circling', /cannot be reached/],
  ])('whose server is %s leaves the map usable, and the panel says so', async (mood, sentence) => {
    server.mood = mood;
    const harness = await openMap();
    await chooseBasemap(harness, 'Your own tile server');
    await harness.frame.getByText(sentence).first().waitFor();
    expect(await tileShare(harness)).toBe(0);
    await harness.makeMap('Heat Map');
    expect(await harness.paintedColours()).toBeGreaterThan(20);
    await harness.page.close();
  });

  it('whose server is slow is not waited for', async () => {
    server.mood = 'slow';
    const harness = await openMap();
    await chooseBasemap(harness, 'Your own tile server');
    await expect.poll(() => server.asked.length).toBeGreaterThan(0);
    await harness.makeMap('Heat Map');
    expect(await harness.requestCount()).toBe(1);
    await harness.page.close();
  });
});
