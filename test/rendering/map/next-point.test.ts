import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MountedMap } from './mounted-map.ts';
import { addressScene } from './pin-scenes.ts';

const DENVER = { lon: -104.99, lat: 39.74 };
let mounted: MountedMap;

beforeEach(async () => {
  mounted = new MountedMap();
  await mounted.show(addressScene([{ id: 'a', ...DENVER, precision: 'zip', clientCount: 1 }]));
});

afterEach(() => mounted.dispose());

describe('pointing at a place', () => {
  it('is the middle of the map with Enter, and chooses no pin there', async () => {
    let chosen = 0;
    const subscription = mounted.view.onDidChoose(() => chosen++);
    const picked = mounted.view.pickPoint({ signal: new AbortController().signal });
    mounted.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    const { lon, lat } = await picked;
    expect(lon).toBeCloseTo(DENVER.lon, 0);
    expect(lat).toBeCloseTo(DENVER.lat, 0);
    expect(chosen).toBe(0);
    mounted.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    subscription.dispose();
  });

  it('can be called off', async () => {
    const controller = new AbortController();
    const picked = mounted.view.pickPoint(controller);
    controller.abort();
    await expect(picked).rejects.toThrow(/abort/i);
  });
});

describe('a scene that keeps the view', () => {
  it('replaces what is drawn and moves nothing', async () => {
    const { signal } = new AbortController();
    await mounted.view.show(
      addressScene([{ id: 'b', lon: -80, lat: 26, precision: 'street', clientCount: 1 }]),
      { signal, keepsView: true },
    );
    const picked = mounted.view.pickPoint({ signal });
    mounted.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect((await picked).lon).toBeCloseTo(DENVER.lon, 0);
  });
});
