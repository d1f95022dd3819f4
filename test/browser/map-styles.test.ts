import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';
import {
  STYLE_COLOURS,
  type StyleServer,
  type StyleServerMood,
  startStyleServer,
} from '../support/style-server.ts';

const open = useHarness();
let server: StyleServer;

beforeEach(async () => {
  server = await startStyleServer();
});

afterEach(() => server.close());

async function openStyle(mood: StyleServerMood): Promise<HarnessPage> {
  server.mood = mood;
  const harness = await open(`list=200&maps.tileUrl=${encodeURIComponent(server.url)}`);
  await harness.makeMap('Pin Map by Zip Code');
  expect(server.asked).toEqual([]);
  await harness.frame.getByRole('button', { name: 'Options' }).click();
  await harness.frame.getByRole('radio', { name: 'Your own tile server' }).click();
  return harness;
}

/** Which of the style's colours the map shows, in more than a few pixels. */
function shownColours({ map }: HarnessPage): Promise<readonly string[]> {
  return map.evaluate((region, colours) => {
    const counts = new Map<string, number>();
    for (const canvas of region.querySelectorAll('canvas')) {
      if (canvas.width === 0) continue;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      for (let at = 0; pixels && at < pixels.length; at += 4) {
        const colour = pixels.slice(at, at + 3).join();
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    return Object.entries(colours)
      .filter(([, colour]) => (counts.get(colour.join()) ?? 0) > 60)
      .map(([name]) => name);
  }, STYLE_COLOURS);
}

describe('a map style of one’s own', () => {
  it('is drawn in its colours, with its symbols, and its sources are named in plain text', async () => {
    const harness = await openStyle('well');
    await expect
      .poll(() => shownColours(harness))
      .toEqual(['background', 'lake', 'road', 'symbol']);
    const attribution = harness.map.locator('.attribution');
    expect(await attribution.textContent()).toContain('© Town survey');
    expect(await harness.map.locator('.attribution *').count()).toBe(0);
    expect(harness.errors).toEqual([]);

    await harness.page.getByRole('switch', { name: /Online/ }).click();
    await expect.poll(() => shownColours(harness)).toEqual([]);
    const asked = server.asked.length;
    await harness.makeMap('Heat Map');
    expect(server.asked).toHaveLength(asked);
    expect(await harness.paintedColours()).toBeGreaterThan(20);
    await harness.page.close();
  });

  it.each<[StyleServerMood, RegExp]>([
    ['web-page', /no map style that can be drawn/],
    ['no-such-style', /no map style that can be drawn/],
    ['huge', /no map style that can be drawn/],
    ['broken', /overloaded or out of order/],
  ])(
    'that is “%s” leaves the bundled map usable, and the panel says so',
    async (mood, sentence) => {
      const harness = await openStyle(mood);
      await harness.frame.getByText(sentence).first().waitFor();
      expect(await shownColours(harness)).toEqual([]);
      await harness.makeMap('Heat Map');
      expect(await harness.paintedColours()).toBeGreaterThan(20);
      await harness.page.close();
    },
  );

  it.each<[StyleServerMood, RegExp, readonly string[]]>([
    ['no-source', /draws from “elsewhere”/, ['background', 'road', 'symbol']],
    [
      'foreign-sprite',
      /symbols of the style are on https:\/\/sprites\.example/,
      ['background', 'lake', 'road'],
    ],
    ['no-sprite', /symbols of the style cannot be had/, ['background', 'lake', 'road']],
    [
      'foreign-tiles',
      /part of the style is on https:\/\/hills\.example/,
      ['background', 'lake', 'road', 'symbol'],
    ],
    ['nonsense', /^$/, ['background', 'road', 'symbol']],
  ])(
    'with “%s” is drawn as far as it goes, and the panel says what is left out',
    async (mood, sentence, colours) => {
      const harness = await openStyle(mood);
      await expect.poll(() => shownColours(harness)).toEqual(colours);
      const said = harness.frame.locator('fieldset .problem');
      expect(await said.innerText()).toMatch(sentence);
      // Beside the options, it is over the map for as long as it holds.
      const isSaid = await harness.frame.getByRole('button', { name: sentence }).isVisible();
      expect(isSaid || mood === 'nonsense').toBe(true);
      await harness.page.close();
    },
  );
});
