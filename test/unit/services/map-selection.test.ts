import type { MemoryRecord } from '@mystratus/plugin-harness/testing';
import { describe, expect, it } from 'vitest';
import type { MapArea } from '../../../src/common/selection/map-area.ts';
import { MapSelectionService } from '../../../src/services/map-selection/map-selection-service.ts';
import { createServices, HEAT, ZIP_PINS } from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};

const client = (id: string, street: string, city: string, state: string, zip: string) => ({
  clientId: id,
  clientName: id,
  street,
  city,
  state,
  zip,
});

/** Two in one Denver home, one more in Denver, one in Boulder, one nowhere. */
const RECORDS: readonly MemoryRecord[] = [
  client('a', '1 Main St', 'Denver', 'CO', '80202'),
  client('b', '1 Main St', 'Denver', 'CO', '80202'),
  client('c', '9 Elm St', 'Denver', 'CO', '80203'),
  client('d', '3 Oak St', 'Boulder', 'CO', '80302'),
  client('e', '', '', '', ''),
];

const around = (lon: number, lat: number, radiusMiles: number): MapArea => ({
  kind: 'circle',
  centre: { lon, lat },
  radiusMiles,
});
const DENVER = around(-104.99, 39.74, 6);
const BOULDER = around(-105.28, 40.02, 6);
const NOWHERE = around(-90, 35, 6);

async function openMap(records = RECORDS) {
  const services = await createServices(records, unasked);
  const selection = services.container.get(MapSelectionService);
  await services.requests.request(HEAT, 'clients');
  const selected = () => [...selection.current.clients];
  return { ...services, selection, selected };
}

describe('selecting on the map', () => {
  it('takes those in the area, and counts clients, homes and who is on the map', async () => {
    const { selection, selected } = await openMap();
    selection.selectArea(DENVER, 'replace');
    expect(selected()).toEqual([0, 1, 2]);
    expect(selection.current).toMatchObject({ source: 'map', locatedCount: 3, homeCount: 2 });
    selection.selectArea(BOULDER, 'add');
    expect(selected()).toEqual([0, 1, 2, 3]);
    selection.selectArea(DENVER, 'subtract');
    expect(selected()).toEqual([3]);
  });

  it('goes back and forth, and forgets what was undone when something else is selected', async () => {
    const { selection, selected } = await openMap();
    expect(selection.current).toMatchObject({ canUndo: false, canRedo: false });
    selection.selectArea(DENVER, 'replace');
    selection.selectArea(BOULDER, 'replace');
    selection.clear();
    selection.undo();
    expect(selected()).toEqual([3]);
    selection.undo();
    expect(selected()).toEqual([0, 1, 2]);
    selection.redo();
    expect(selected()).toEqual([3]);
    selection.undo();
    selection.undo();
    expect(selected()).toEqual([]);
    expect(selection.current).toMatchObject({ canUndo: false, canRedo: true });
    selection.undo();
    selection.select([4], 'replace');
    expect(selection.current).toMatchObject({ canUndo: true, canRedo: false, locatedCount: 0 });
  });

  it('makes no step where nothing changes', async () => {
    const { selection } = await openMap();
    selection.selectArea(DENVER, 'replace');
    selection.selectArea(DENVER, 'replace');
    selection.undo();
    expect(selection.current.canUndo).toBe(false);
  });

  it('adjusts the area drawn last as one step', async () => {
    const { selection, selected } = await openMap();
    selection.selectArea(BOULDER, 'replace');
    selection.selectArea(around(-104.99, 39.74, 0.001), 'add');
    selection.selectArea(DENVER, 'add', { adjusts: true });
    expect(selected()).toEqual([0, 1, 2, 3]);
    selection.selectArea(NOWHERE, 'add', { adjusts: true });
    expect(selected()).toEqual([3]);
    selection.selectArea(DENVER, 'add', { adjusts: true });
    expect(selected()).toEqual([0, 1, 2, 3]);
    selection.undo();
    expect(selected()).toEqual([3]);
  });

  it('stays with its set of clients, whatever the map, and is gone with it', async () => {
    const { selection, selected, requests, memory } = await openMap();
    selection.selectArea(DENVER, 'replace');
    await requests.request(ZIP_PINS, 'clients');
    expect(selected()).toEqual([0, 1, 2]);
    memory.select('clients', [2, 3]);
    await requests.request(HEAT, 'clients');
    expect(selection.current).toMatchObject({ canUndo: false, homeCount: 0 });
    expect(selected()).toEqual([]);
  });
});

describe('the round trip', () => {
  it('selects exactly the rows of the clients in the hub, all rows of each', async () => {
    const { selection, selected, memory } = await openMap([...RECORDS, { ...RECORDS[2] }, {}]);
    selection.selectArea(DENVER, 'replace');
    await selection.selectInHub();
    expect(memory.selectedIndexes('clients')).toEqual([0, 1, 2, 5]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(selected()).toEqual([0, 1, 2]);
    expect(selection.current.source).toBe('map');
  });

  it('highlights the clients of the rows that are selected in the hub, as one step', async () => {
    const { selection, selected, memory } = await openMap();
    selection.selectArea(BOULDER, 'replace');
    memory.select('clients', [0]);
    await expect.poll(selected).toEqual([0]);
    memory.select('clients', [1, 4]);
    await expect.poll(selected).toEqual([1, 4]);
    expect(selection.current).toMatchObject({ source: 'hub', locatedCount: 1, homeCount: 1 });
    memory.select('clients', []);
    await expect.poll(selected).toEqual([]);
    selection.undo();
    expect(selected()).toEqual([3]);
  });

  it('takes no notice where all rows or none are selected, of what was selected on the map', async () => {
    const { selection, selected, memory } = await openMap();
    selection.selectArea(DENVER, 'replace');
    memory.select('clients', [0, 1, 2, 3, 4]);
    memory.select('clients', []);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(selected()).toEqual([0, 1, 2]);
  });

  it('still offers to make a map of the rows', async () => {
    const { selected, memory, state } = await openMap();
    memory.select('clients', [0, 3]);
    await expect.poll(selected).toEqual([0, 3]);
    await expect.poll(() => state('shown').change).toEqual({ clientCount: 2, newLookups: 0 });
  });
});
