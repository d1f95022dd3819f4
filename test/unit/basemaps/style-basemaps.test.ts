import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StyledBasemap } from '../../../src/common/basemaps/styled-basemap.ts';
import type { Basemap } from '../../../src/services/basemaps/basemap.ts';
import type { ChosenBasemapService } from '../../../src/services/basemaps/chosen-basemap-service.ts';
import { plainAttribution } from '../../../src/services/basemaps/plain-attribution.ts';
import { readStyleDocument } from '../../../src/services/basemaps/style-document.ts';
import { OWN_BASEMAP, openBasemaps } from '../../support/basemap-fixture.ts';
import {
  STYLED_TILE,
  type StyleServer,
  type StyleServerMood,
  startStyleServer,
} from '../../support/style-server.ts';

const NEVER = new AbortController().signal;

let server: StyleServer;
const services: ChosenBasemapService[] = [];

beforeEach(async () => {
  server = await startStyleServer();
});

afterEach(async () => {
  for (const service of services.splice(0)) service.dispose();
  await server.close();
});

async function choose(options: { url?: string; mood?: StyleServerMood; more?: Basemap } = {}) {
  const { url = server.url, mood = 'well', ...others } = options;
  server.mood = mood;
  const opened = await openBasemaps({ url, ...others });
  services.push(opened.service);
  await opened.service.choose(others.more?.id ?? OWN_BASEMAP);
  const styled = (): StyledBasemap | undefined => {
    const { shown } = opened.state();
    return shown?.format === 'style' ? shown : undefined;
  };
  return { ...opened, styled };
}

describe('a basemap of a style', () => {
  it('is known by its address, and comes with sources, symbols and attribution', async () => {
    const { state, styled } = await choose();
    await expect.poll(styled).toBeDefined();
    expect(state()).toMatchObject({ chosen: { kind: 'style' }, problem: undefined, gaps: [] });
    expect(styled()).toMatchObject({ attribution: '© Us · © Town survey' });
    expect(styled()?.sprites[0]?.symbols.star).toMatchObject({ width: 24 });
    const tiles = styled()?.sources.get('town');
    expect(tiles).toMatchObject({ format: 'vector', minZoom: 0, maxZoom: 14 });
    expect(await tiles?.load({ z: 3, x: 1, y: 2 }, NEVER)).toEqual(new Uint8Array(STYLED_TILE));
    expect(server.asked.map((path) => path.split('?')[0]).sort()).toEqual([
      '/sprite.json',
      '/sprite.png',
      '/style.json',
      '/tiles/3/1/2.pbf',
      '/town.json',
    ]);
  });

  it.each<[StyleServerMood, string]>([
    ['web-page', 'no-style'],
    ['no-such-style', 'no-style'],
    ['huge', 'no-style'],
    ['broken', 'busy'],
  ])(
    'of a server that answers “%s” leaves the bundled one and is said to be %s',
    async (mood, problem) => {
      const { state } = await choose({ mood });
      await expect.poll(() => state().problem).toBe(problem);
      expect(state().shown).toBeUndefined();
    },
  );

  it.each<[StyleServerMood, object]>([
    ['no-source', { part: 'source', reason: 'unknown', name: 'elsewhere' }],
    ['foreign-sprite', { part: 'symbols', reason: 'not-granted', name: 'https://sprites.example' }],
    ['no-sprite', { part: 'symbols', reason: 'unavailable', name: '' }],
    ['foreign-tiles', { part: 'source', reason: 'not-granted', name: 'https://hills.example' }],
  ])('with %s is shown without that, and says so', async (mood, gap) => {
    const { state, styled } = await choose({ mood });
    await expect.poll(styled).toBeDefined();
    expect(state().gaps).toEqual([gap]);
    expect(state().problem).toBeUndefined();
  });

  it('waits for the network, goes with it and comes back', async () => {
    const { state, styled, memory, settle, service } = await choose();
    await expect.poll(styled).toBeDefined();
    memory.setEnvironment({ isOnline: false });
    await settle();
    expect(state()).toMatchObject({ shown: undefined, problem: 'no-network' });
    const asked = server.asked.length;
    await service.choose(OWN_BASEMAP);
    await settle();
    expect(server.asked).toHaveLength(asked);
    memory.setEnvironment({ isOnline: true });
    await expect.poll(styled).toBeDefined();
  });

  it('sends its key to its own server, for all that it refers to there', async () => {
    const { state, service, memory, styled } = await choose({ url: `${server.url}?key={key}` });
    await expect.poll(() => state().problem).toBe('no-key');
    expect(server.asked).toEqual([]);
    memory.setSecret('maps.tileKey', 's3cret key');
    await service.choose(OWN_BASEMAP);
    await expect.poll(styled).toBeDefined();
    await styled()?.sources.get('town')?.load({ z: 3, x: 1, y: 2 }, NEVER);
    const keyed = server.asked.filter((path) => path.endsWith('?key=s3cret%20key'));
    expect(keyed.map((path) => path.split('?')[0]).sort()).toEqual([
      '/sprite.json',
      '/sprite.png',
      '/style.json',
      '/tiles/3/1/2.pbf',
    ]);
  });

  it('of another plugin is asked for only where it is granted', async () => {
    const { state } = await choose({
      more: {
        kind: 'style',
        id: 'acme.streets',
        title: 'Acme streets',
        licence: 'For customers of Acme.',
        attribution: '© Acme',
        minZoom: 0,
        maxZoom: 22,
        styleUrl: 'https://maps.acme.example/style.json',
      },
    });
    expect(state()).toMatchObject({ problem: 'not-granted', shown: undefined });
  });
});

describe('a style', () => {
  it('of any JSON is read or refused, with layers of known kinds and names of our own', () => {
    const keys = fc.constantFrom(
      'id',
      'type',
      'source',
      'source-layer',
      'layout',
      'paint',
      'filter',
    );
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('line', 'background', '__proto__', 'constructor'),
    );
    const layers = fc.array(fc.oneof(fc.dictionary(keys, values), fc.jsonValue()));
    const json = fc.record({
      version: fc.constantFrom(8, 7, '8'),
      sources: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
      sprite: fc.oneof(fc.jsonValue(), fc.string()),
      layers: fc.oneof(layers, fc.jsonValue()),
    });
    fc.assert(
      fc.property(json, (value) => {
        const style = readStyleDocument(new TextEncoder().encode(JSON.stringify(value)));
        if (value.version !== 8) expect(style).toBeUndefined();
        const ids = style?.layers.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, type, layout, paint, ...layer } of style?.layers ?? []) {
          expect(id).toMatch(/^\d+$/);
          expect(['line', 'background']).toContain(type);
          expect([typeof layout, typeof paint]).toEqual(['object', 'object']);
          expect({}).not.toHaveProperty(String(layer['source-layer'] ?? 'no such'));
        }
      }),
    );
  });
});

describe('the attribution of a source', () => {
  it.each([
    ['<a href="x">&copy; Us</a> &amp; them', '© Us & them'],
    ['&#169;&nbsp;Us <script>alert(1)</script>', '© Us alert(1)'],
    ['&lt;b&gt;Us&lt;/b&gt;', '<b>Us</b>'],
    ['&bogus; 1 < 2', '&bogus; 1 < 2'],
    [undefined, ''],
  ])('%s is %s in words', (html, words) => {
    expect(plainAttribution(html)).toBe(words);
  });
});
