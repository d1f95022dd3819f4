import type { PluginManifest } from '@mystratus/plugin-sdk';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import type { Basemap } from '../../../src/services/basemaps/basemap.ts';
import { builtInBasemaps } from '../../../src/services/basemaps/built-in-basemaps.ts';
import { ChosenBasemapService } from '../../../src/services/basemaps/chosen-basemap-service.ts';
import { DEFAULT_CONNECTIVITY_POLICY } from '../../../src/services/connectivity/connectivity-policy.ts';
import { HostConnectivity } from '../../../src/services/connectivity/host-connectivity.ts';
import { Registry } from '../../../src/services/registry.ts';
import { HostSettings } from '../../../src/services/settings.ts';
import { tilesOf } from '../../support/basemap-fixture.ts';
import { mapPack } from '../../support/map-pack.ts';
import { createMapsHost } from '../../support/maps-host.ts';
import { solidPng } from '../../support/solid-png.ts';

const MANIFEST = manifestJson as PluginManifest;
const TILE = solidPng(256, 256, [10, 20, 30]);
const NEVER = new AbortController().signal;

function pack(metadata: Readonly<Record<string, unknown>> = {}): Uint8Array {
  const tiles = [0, 1, 2, 3].flatMap((z) => [
    { z, x: 0, y: 0, bytes: TILE },
    ...(z > 0 ? [{ z, x: 1, y: 0, bytes: TILE }] : []),
  ]);
  return mapPack({ tiles, type: 'png', metadata });
}

const services: ChosenBasemapService[] = [];
afterEach(() => {
  for (const service of services.splice(0)) service.dispose();
});

async function open() {
  const memory = createMapsHost({ online: false });
  const host = await memory.connect();
  const settings = new HostSettings(host);
  const registry = new Registry<Basemap>();
  for (const basemap of builtInBasemaps(host, settings)) registry.register(basemap);
  const connectivity = new HostConnectivity(host, settings, DEFAULT_CONNECTIVITY_POLICY);
  const service = new ChosenBasemapService(host, MANIFEST, registry, connectivity);
  services.push(service);
  await service.open();
  const add = async (name: string, bytes: Uint8Array) => {
    memory.answerPick({ name, bytes });
    await service.addPack();
  };
  return { memory, host, service, add, state: () => service.state$.value };
}

describe('a map pack', () => {
  it('is added, chosen and read in pieces, without a network', async () => {
    const { memory, add, state } = await open();
    await add('Ohio.pmtiles', pack({ attribution: '<a href="x">© Us</a>' }));
    expect(state()).toMatchObject({ chosen: { kind: 'pack', title: 'Ohio' } });
    await expect.poll(() => state().shown).toBeDefined();
    const { shown } = state();
    expect(shown).toMatchObject({
      format: 'image',
      attribution: '© Us',
      minZoom: 0,
      maxZoom: 3,
    });
    expect(await tilesOf(shown)?.load({ z: 3, x: 1, y: 0 }, NEVER)).toEqual(new Uint8Array(TILE));
    await expect(tilesOf(shown)?.load({ z: 3, x: 7, y: 7 }, NEVER)).rejects.toThrow();
    expect(state().problem).toBeUndefined();
    for (const { length } of memory.fileReads) expect(length).toBeLessThanOrEqual(16_384);
  });

  it('is there after a restart, and goes when the user removes it', async () => {
    const { host, service, add, state } = await open();
    await add('Ohio.pmtiles', pack());
    const { chosen } = state();
    await service.removePack(chosen.id);
    expect(await host.files.list()).toEqual([]);
    expect(state()).toMatchObject({ chosen: { kind: 'bundled' }, shown: undefined });
  });

  it('is not asked for twice when the user gives none', async () => {
    const { memory, service, state } = await open();
    memory.answerPick(undefined);
    await service.addPack();
    expect(state().chosen.kind).toBe('bundled');
  });

  const header = (change: (bytes: Uint8Array) => void) => {
    const bytes = Uint8Array.from(pack());
    change(bytes);
    return bytes;
  };
  it.each<[string, Uint8Array, string]>([
    [
      'a text',
      new TextEncoder().encode('{"type":"FeatureCollection"}'.repeat(20)),
      'not a map pack',
    ],
    ['an empty file', new Uint8Array(), 'not a map pack'],
    ['an older version', header((bytes) => bytes.set([2], 7)), 'not a map pack'],
    ['one that was cut off', pack().subarray(0, 400), 'is damaged'],
    ['a header alone', pack().subarray(0, 100), 'is damaged'],
    ['a directory of noise', header((bytes) => bytes.fill(0xa5, 127, 160)), 'is damaged'],
    ['an unknown compression', header((bytes) => bytes.set([4], 98)), 'of a kind that Maps cannot'],
    ['unknown tiles', header((bytes) => bytes.set([6], 99)), 'of a kind that Maps cannot draw'],
  ])('that is %s is refused with the reason, and not kept', async (_, bytes, reason) => {
    const { host, add, state } = await open();
    await expect(add('file.pmtiles', bytes)).rejects.toThrow(reason);
    expect(await host.files.list()).toEqual([]);
    expect(state().chosen.kind).toBe('bundled');
  });

  it('with any byte damaged is refused, or shown as far as it can be read', async () => {
    const whole = pack();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (damages) => {
          const { add, state } = await open();
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of damages) bytes[at] = value;
          const outcome = await add('file.pmtiles', bytes).then(
            () => 'added',
            (error: unknown) => (error instanceof Error ? error.name : String(error)),
          );
          expect(['added', 'PackError']).toContain(outcome);
          if (outcome !== 'added') return;
          await expect.poll(() => state().shown ?? state().problem).toBeDefined();
          await tilesOf(state().shown)
            ?.load({ z: 1, x: 1, y: 0 }, NEVER)
            .catch(() => undefined);
          expect([undefined, 'damaged', 'gone']).toContain(state().problem);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
