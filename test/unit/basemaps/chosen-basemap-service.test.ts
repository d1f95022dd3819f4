import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Basemap } from '../../../src/services/basemaps/basemap.ts';
import type { ChosenBasemapService } from '../../../src/services/basemaps/chosen-basemap-service.ts';
import {
  MANIFEST,
  OWN_BASEMAP as OWN,
  openBasemaps,
  tilesOf,
} from '../../support/basemap-fixture.ts';
import {
  startTileServer,
  type TileServer,
  type TileServerMood,
} from '../../support/tile-server.ts';

const NEVER = new AbortController().signal;

let server: TileServer;
const services: ChosenBasemapService[] = [];

beforeEach(async () => {
  server = await startTileServer();
});

afterEach(async () => {
  for (const service of services.splice(0)) service.dispose();
  await server.close();
});

const storage = () => new Map<string, Uint8Array>();

async function open(
  options: { files?: Map<string, Uint8Array>; url?: string; more?: Basemap } = {},
) {
  const opened = await openBasemaps({ url: server.url, ...options });
  services.push(opened.service);
  const shown = () => tilesOf(opened.state().shown);
  const load = (x: number) =>
    shown()
      ?.load({ z: 10, x, y: 400 }, NEVER)
      .then(
        () => 'tile',
        (error: unknown) => String(error),
      );
  const loadMany = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => load(index)));
  return { ...opened, shown, load, loadMany };
}

describe('the choice of basemap', () => {
  it('is the bundled one until the user chooses, and is kept for the account', async () => {
    const files = storage();
    const first = await open({ files });
    expect(first.service.state$.value).toMatchObject({
      chosen: { kind: 'bundled' },
      shown: undefined,
      problem: undefined,
    });
    await first.service.choose(OWN);
    const second = await open({ files });
    expect(second.service.state$.value).toMatchObject({ chosen: { id: OWN }, problem: undefined });
    expect(server.asked).toEqual([]);
  });

  it('that cannot be read or is gone is the bundled one', async () => {
    for (const text of ['{"chosen":"acme.gone"}', '{"chosen":7}', '{']) {
      const files = new Map([['basemap.json', new TextEncoder().encode(text)]]);
      const { service } = await open({ files });
      expect(service.state$.value.chosen.kind).toBe('bundled');
    }
  });

  it('offers the studio’s own tiles when their address is entered, and not before', async () => {
    const { service, memory, settle } = await open({ url: '' });
    const ids = () => service.state$.value.choices.map(({ id }) => id);
    expect(ids()).not.toContain(OWN);
    memory.setConfiguration({ 'maps.tileUrl': server.url });
    await settle();
    expect(ids()).toContain(OWN);
  });

  it('asks only origins that the manifest names, with attribution and terms for each', async () => {
    const { service } = await open({ url: '' });
    const granted = MANIFEST.permissions.network.map(({ origin }) => origin);
    for (const basemap of service.state$.value.choices) {
      expect(basemap.licence).not.toBe('');
      if (basemap.kind !== 'raster') continue;
      expect(granted).toContain(new URL(basemap.tiles.url).origin);
      expect(basemap.attribution).not.toBe('');
    }
  });
});

describe('an online basemap', () => {
  it('loads tiles, and none twice', async () => {
    const { service, shown, load } = await open();
    await service.choose(OWN);
    expect(shown()?.attribution).toBe('© Us');
    expect(await load(1)).toBe('tile');
    expect(await load(1)).toBe('tile');
    expect(server.asked).toEqual(['/10/1/400.png']);
  });

  it.each<[TileServerMood, string]>([
    ['forbidden', 'refused'],
    ['broken', 'busy'],
    ['web-page', 'unreadable'],
  ])('of a server that is %s is left alone and said to be %s', async (mood, problem) => {
    const { service, shown, loadMany } = await open();
    await service.choose(OWN);
    server.mood = mood;
    await loadMany(30);
    expect(service.state$.value.problem).toBe(problem);
    expect(shown()).toBeUndefined();
  });

  it('that cannot be drawn is left alone, too', async () => {
    const { service, shown } = await open();
    await service.choose(OWN);
    for (let count = 0; count < 6; count++) shown()?.noteOutcome(false);
    expect(service.state$.value.problem).toBe('unreadable');
  });

  it('with a few bad tiles among good ones stays, and says that some are bad', async () => {
    const { service, shown, load } = await open();
    await service.choose(OWN);
    for (let round = 0; round < 5; round++) {
      server.mood = 'broken';
      for (let x = 0; x < 3; x++) await load(round * 10 + x);
      server.mood = 'well';
      await load(round * 10 + 5);
      shown()?.noteOutcome(true);
    }
    expect(service.state$.value.problem).toBe('busy');
    expect(shown()).toBeDefined();
  });

  it('without tiles of some places is shown where it has some', async () => {
    const { service, shown, loadMany } = await open();
    await service.choose(OWN);
    server.mood = 'missing';
    await loadMany(20);
    expect(service.state$.value.problem).toBe('missing');
    expect(shown()).toBeDefined();
  });

  it('goes at once when the network does, and comes back with it', async () => {
    const { service, shown, memory, settle } = await open();
    await service.choose(OWN);
    memory.setEnvironment({ isOnline: false });
    await settle();
    expect(shown()).toBeUndefined();
    expect(service.state$.value.problem).toBe('no-network');
    memory.setEnvironment({ isOnline: true });
    await settle();
    expect(shown()).toBeDefined();
    memory.setConfiguration({ 'maps.offlineMode': true });
    await settle();
    expect(service.state$.value.problem).toBe('offline-mode');
  });

  it('that cannot be reached is not asked for ever', async () => {
    const { service, loadMany } = await open();
    await service.choose(OWN);
    await server.close();
    await loadMany(100);
    expect(service.state$.value.problem).toBe('unreachable');
    server = await startTileServer();
  });

  it('of vector tiles is known by its address, and draws no images', async () => {
    const { service, shown, load, loadMany } = await open({
      url: server.url.replace('.png', '.pbf'),
    });
    await service.choose(OWN);
    server.mood = 'vector';
    expect(shown()).toMatchObject({ format: 'vector', tileSize: 512, maxZoom: 14 });
    expect(await load(1)).toBe('tile');
    server.mood = 'well';
    await loadMany(30);
    expect(service.state$.value.problem).toBe('unreadable');
  });

  it('with a key needs the key, which goes into its address', async () => {
    const { service, memory, load } = await open({ url: `${server.url}?key={key}` });
    await service.choose(OWN);
    await expect.poll(() => service.state$.value.problem).toBe('no-key');
    memory.setSecret('maps.tileKey', 's3cret key');
    await service.choose(OWN);
    await expect.poll(() => service.state$.value.problem).toBeUndefined();
    await load(1);
    expect(server.asked).toEqual(['/10/1/400.png?key=s3cret%20key']);
  });

  it('at an address that is none, or that is not granted, is not asked', async () => {
    const bad = await open({ url: 'tiles at home' });
    await bad.service.choose(OWN);
    expect(bad.service.state$.value.problem).toBe('bad-address');
    const [, openStreetMap] = bad.service.state$.value.choices;
    if (openStreetMap?.kind !== 'raster') throw new Error('It is a raster basemap.');
    const more: Basemap = {
      ...openStreetMap,
      id: 'acme.tiles',
      tiles: { scheme: 'xyz', url: 'https://tiles.acme.example/{z}/{x}/{y}' },
    };
    const foreign = await open({ more });
    await foreign.service.choose('acme.tiles');
    expect(foreign.service.state$.value).toMatchObject({
      problem: 'not-granted',
      shown: undefined,
    });
  });
});
