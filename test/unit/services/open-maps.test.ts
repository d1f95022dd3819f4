import { describe, expect, it, vi } from 'vitest';
import { MapSelectionService } from '../../../src/services/map-selection/map-selection-service.ts';
import { OpenMaps } from '../../../src/services/saved-views/open-maps.ts';
import {
  createServices,
  HEAT,
  locatableRecords,
  openServices,
  ZIP_PINS,
} from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};
const FILE = 'open-maps.json';
const NEVER = new AbortController().signal;

function fail(error: unknown): never {
  throw error;
}

/** A map with the clients 1 and 3 selected, in a plugin that has ended since. */
async function openedAndEnded() {
  const first = await createServices(locatableRecords(6), unasked);
  const watching = first.container.get(OpenMaps).watch(fail);
  await first.requests.request(ZIP_PINS, 'clients');
  first.container.get(MapSelectionService).select([1, 3], 'replace');
  await vi.waitFor(() => expect(textOf(first.memory.storage.get(FILE))).toContain('"c3"'), 5_000);
  watching.unsubscribe();
  return first;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** The plugin started anew, whose panel is open. */
async function restarted({ memory }: Awaited<ReturnType<typeof openedAndEnded>>) {
  const second = await openServices(memory);
  await second.requests.showHub('clients');
  const selection = second.container.get(MapSelectionService);
  const restore = () => second.container.get(OpenMaps).restore('clients', NEVER);
  return { ...second, selection, restore };
}

describe('a map that was open when the plugin ended', () => {
  it('comes back with what was selected on it, and is billed once', async () => {
    const first = await openedAndEnded();
    const billed = first.store.ledger.entries().length;
    const second = await restarted(first);
    await second.restore();
    expect(second.state('shown')).toMatchObject({
      kind: { id: ZIP_PINS },
      quote: { maps: 0, newLookups: 0, requests: 0 },
    });
    expect([...second.selection.current.clients]).toEqual([1, 3]);
    expect(second.store.ledger.entries()).toHaveLength(billed);
    expect(first.memory.usage.size).toBeLessThanOrEqual(billed);
  });

  it('is of the rows that it was of, though others are selected now', async () => {
    const first = await openedAndEnded();
    first.memory.select('clients', [0, 1]);
    const second = await restarted(first);
    await second.restore();
    expect(second.state('shown').coverage.clients).toBe(6);
  });

  it('does not come back where the hub has other clients, or would have to be billed', async () => {
    const first = await openedAndEnded();
    first.memory.setRecords('clients', locatableRecords(5));
    const second = await restarted(first);
    await second.restore();
    expect(second.state('idle')).toBeDefined();
  });

  it('leaves the panel to whoever asks for a map first', async () => {
    const second = await restarted(await openedAndEnded());
    const restoring = second.restore();
    await second.requests.request(HEAT, 'clients');
    await restoring;
    expect(second.state('shown').kind.id).toBe(HEAT);
  });

  it.each(['', '[]', '{"clients":7}', '{"clients":{"kindId":"x","selection":{}}}'])(
    'does not come back by what is no record of it: %s',
    async (text) => {
      const first = await openedAndEnded();
      first.memory.storage.set(FILE, new TextEncoder().encode(text));
      const second = await restarted(first);
      await second.restore();
      expect(second.state('idle')).toBeDefined();
    },
  );
});
