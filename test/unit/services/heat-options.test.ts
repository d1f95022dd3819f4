import { describe, expect, it } from 'vitest';
import type { HeatScene } from '../../../src/common/maps/map-scene.ts';
import {
  createServices,
  HEAT,
  locatableRecords,
  ZIP_PINS,
} from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};
const records = locatableRecords(4).map((record, index) => ({ ...record, sales: 100 * index }));

type Services = Awaited<ReturnType<typeof createServices>>;

function lastHeat({ painter }: Services): HeatScene {
  const scene = painter.scenes.at(-1);
  if (scene?.kind !== 'heat') throw new Error('No heat map was painted.');
  return scene;
}

describe('options of a heat map', () => {
  it('change the shown map without billing', async () => {
    const services = await createServices(records, unasked);
    await services.requests.request(HEAT, 'clients');
    await expect.poll(() => services.memory.usage.size).toBe(5);
    await services.requests.changeHeat({ weight: 'sales', radiusMiles: 12 });
    expect(services.state('shown').heat).toMatchObject({ weight: 'sales', radiusMiles: 12 });
    expect(lastHeat(services)).toMatchObject({ radiusMiles: 12 });
    expect([...lastHeat(services).totals]).toEqual([600]);
    expect(services.memory.usage.size).toBe(5);
  });

  it('are kept for the next map of the hub', async () => {
    const services = await createServices(records, unasked);
    await services.requests.request(HEAT, 'clients');
    await services.requests.changeHeat({ weight: 'sales', lockedMaximum: 30 });
    services.memory.setRecords('clients', records.slice(1));
    await services.requests.request(HEAT, 'clients');
    expect([...lastHeat(services).totals]).toEqual([600]);
    expect(lastHeat(services).lockedMaximum).toBe(30);
  });

  it('change nothing of a map of pins', async () => {
    const services = await createServices(records, unasked);
    await services.requests.request(ZIP_PINS, 'clients');
    await services.requests.changeHeat({ weight: 'sales' });
    expect(services.painter.scenes).toHaveLength(1);
  });

  it('follow the setting of the radius until the user has chosen one', async () => {
    const services = await createServices(records, unasked);
    await services.requests.request(HEAT, 'clients');
    const set = (radius: number) =>
      services.memory.setConfiguration({
        ...unasked.configuration,
        'maps.heatRadiusMiles': radius,
      });
    set(9);
    await expect.poll(() => lastHeat(services).radiusMiles).toBe(9);
    await services.requests.changeHeat({ radiusMiles: 7 });
    set(20);
    await expect.poll(() => services.painter.scenes.length).toBe(4);
    expect(lastHeat(services).radiusMiles).toBe(7);
  });

  it('that come while the bill is written down leave it and the map alone', async () => {
    const services = await createServices(records, unasked);
    const recording = services.until('recording');
    const request = services.requests.request(HEAT, 'clients');
    await recording;
    await services.requests.changeHeat({ radiusMiles: 15 });
    await request;
    expect(services.state('shown')).toMatchObject({
      heat: { radiusMiles: 15 },
      quote: { requests: 5 },
    });
  });
});
