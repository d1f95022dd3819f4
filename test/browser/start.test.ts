import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../plugin.manifest.json' with { type: 'json' };
import { MAP_NAMES, useHarness } from '../support/harness-page.ts';

const open = useHarness();

/** Time for what a program does by itself when it is left alone: reading ahead, warming up, probing. */
const LEFT_ALONE_MS = 3_000;

describe('a start with nothing clicked', () => {
  it.each(['online=1', 'online=0'])(
    'with %s reaches for nothing beyond this machine',
    async (query) => {
      const harness = await open(query);
      for (const name of MAP_NAMES) await harness.ribbonButton(name).waitFor();
      await harness.page.waitForTimeout(LEFT_ALONE_MS);
      await harness.page.waitForLoadState('networkidle');
      expect(harness.networkRequests).not.toEqual([]);
      expect(harness.networkAttempts).toEqual([]);
      expect(harness.errors).toEqual([]);
      await harness.page.close();
    },
  );
});

describe('the map of what is pulled up', () => {
  it('is rehearsed where nobody sees or reaches it, and is billed once, when it is asked for', async () => {
    const harness = await open('list=200');
    const panels = harness.frame.locator('mystratus-maps-panel');
    const rehearsal = await panels.first().evaluate(
      (panel) =>
        new Promise((resolve) => {
          new MutationObserver(([record]) => {
            const [added] = record?.addedNodes ?? [];
            if (!(added instanceof HTMLElement) || added.localName !== panel.localName) return;
            resolve({ isInert: added.inert, visibility: getComputedStyle(added).visibility });
          }).observe(panel.parentNode ?? panel, { childList: true });
        }),
    );
    expect(rehearsal).toEqual({ isInert: true, visibility: 'hidden' });
    await expect.poll(() => panels.count()).toBe(1);
    const requests = harness.page.getByText(/requests this month/);
    expect(await requests.innerText()).toMatch(/^0 /);
    expect(await harness.coverage.innerText()).toBe('');

    await harness.makeMap('Heat Map');
    const { located } = await harness.coverageCounts();
    expect(await harness.requestCount()).toBe(located + 1);
    await expect.poll(() => requests.innerText()).toMatch(new RegExp(`^${located + 1} `));
    expect(harness.errors).toEqual([]);
  });
});

const AG_GRID_FONTS = /^https:\/\/\$\{\w+\}\/css2\?family=/;

/** Addresses that the built files may hold, and what for; none is asked for by itself. */
const ALLOWED: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'asked through the host, once somebody chooses it': manifest.permissions.network.map(
    ({ origin }) => origin,
  ),
  'a link for people': [
    'https://www.mystratus.com/maps',
    'https://www.openstreetmap.org/copyright',
    'https://www.geonames.org/',
    'https://www.mapbox.com/about/maps/',
    'https://www.ag-grid.com',
    'https://github.com/sql-js/',
    'https://github.com/protomaps/',
  ],
  'a name that looks like an address': [
    'http://www.w3.org/',
    'http://www.opengis.net/',
    'http://json-schema.org/',
    'http://jspdf.default.namespaceuri/',
    'https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#',
  ],
  'an example': [/^https:\/\/([\w-]+\.)*example(\.com)?(\/|$)/],
  'of a viewer in jsPDF that needs a page, which its worker has not': [
    'https://cdnjs.cloudflare.com/ajax/libs/pdfobject/',
  ],
  'of fonts that AG Grid loads only when told to': [AG_GRID_FONTS],
};

/** Of a host, or of what is put in its place when it runs; patterns of addresses are none. */
const ADDRESS = /\b(?:https?|wss?):\/\/(?=[\w$])[^\s"'`<>()\\,;]+/g;

/** Where an address, also one without a scheme, would be fetched by the mere running of a page. */
const RESOURCE = new RegExp(
  [
    /<(?:script|link|img|iframe|source|object|embed)\b[^>]*\s(?:src|href|data)=["']?(?:https?:)?\/\/[^>]*/,
    /\burl\(\s*["']?(?:https?:)?\/\/[^)]*/,
    /@import\s+["'](?:https?:)?\/\/[^"']*/,
    /\b(?:import|importScripts|fetch|Worker|WebSocket|EventSource)\s*\(\s*["'`](?:(?:http|ws)s?:)?\/\/[^"'`]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** What a browser reads of the plugin and the harness, by path. */
async function builtTexts(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const folder of ['dist', 'harness/dist']) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.(js|css|html|json|svg)$/.test(file)) continue;
      const at = path.join(folder, file);
      texts.set(at, await readFile(at, 'utf8'));
    }
  }
  return texts;
}

describe('the built files', () => {
  it('hold no remote address but links, names, and what is asked for by choice', async () => {
    const allowed = Object.values(ALLOWED).flat();
    const isAllowed = (address: string) =>
      allowed.some((one) =>
        typeof one === 'string'
          ? address === one || address.startsWith(one.endsWith('/') ? one : `${one}/`)
          : one.test(address),
      );
    const texts = await builtTexts();
    expect([...texts.keys()].map((file) => path.extname(file))).toEqual(
      expect.arrayContaining(['.js', '.css', '.html']),
    );
    const found = [...texts].flatMap(([file, text]) =>
      (text.match(ADDRESS) ?? []).map((address) => ({ file, address })),
    );
    expect(found.some(({ address }) => address.startsWith('https://tile.openstreetmap.org'))).toBe(
      true,
    );
    expect(found.filter(({ address }) => !isAllowed(address))).toEqual([]);
  });

  it('refer to nothing remote as script, style, image or font', async () => {
    expect('<link rel="stylesheet" href="//fonts.example/a.css">').toMatch(RESOURCE);
    const found = [...(await builtTexts())].flatMap(([file, text]) =>
      (text.match(RESOURCE) ?? []).map((resource) => ({ file, resource })),
    );
    const isOfGrid = (resource: string) => AG_GRID_FONTS.test(resource.replace(/^url\(\W*/, ''));
    expect(found.filter(({ resource }) => !isOfGrid(resource))).toEqual([]);
  });
});
