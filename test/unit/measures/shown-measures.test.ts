import type { HostServices } from '@mystratus/plugin-sdk/host';
import { filter, firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import {
  type MeasuresState,
  ShownMeasures,
} from '../../../src/services/measures/shown-measures.ts';
import { createServices, HEAT, locatableRecords } from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};
const records = locatableRecords(3).map((record, index) => ({ ...record, sales: 10 * index }));

type Services = Awaited<ReturnType<typeof createServices>>;

function settled({ container }: Services): Promise<MeasuresState> {
  const { state$ } = container.get(ShownMeasures);
  return firstValueFrom(
    state$.pipe(filter(({ phase }) => phase !== 'none' && phase !== 'reading')),
  );
}

describe('measures of the shown map', () => {
  it('are read once the map is shown', async () => {
    const readColumns: string[][] = [];
    const services = await createServices(records, unasked, (host) =>
      countReads(host, readColumns),
    );
    services.container.get(ShownMeasures).state$.subscribe();
    await services.requests.request(HEAT, 'clients');
    expect(readColumns.some((columns) => columns.includes('sales'))).toBe(false);
    const state = await settled(services);
    expect(state.phase === 'known' && [...(state.measures.sales ?? [])]).toEqual([0, 10, 20]);

    await services.requests.request(HEAT, 'clients');
    await settled(services);
    expect(readColumns.filter((columns) => columns.includes('sales'))).toHaveLength(1);
  });

  it('are not taken from rows that the hub has changed since', async () => {
    const services = await createServices(records, unasked);
    await services.requests.request(HEAT, 'clients');
    services.memory.setRecords('clients', records.slice(1));
    expect(await settled(services)).toEqual({ phase: 'outdated' });
  });

  it('that the host cannot read say why, and are read again for the next map', async () => {
    let isBroken = true;
    const services = await createServices(records, unasked, (host) => ({
      ...host,
      hubs: {
        ...bind(host.hubs),
        readRows: (request) =>
          isBroken && request.columns.includes('sales')
            ? Promise.reject(new Error('The database is locked.'))
            : host.hubs.readRows(request),
      },
    }));
    await services.requests.request(HEAT, 'clients');
    expect(await settled(services)).toMatchObject({
      phase: 'failed',
      reason: expect.stringContaining('hubs/readRows'),
    });
    isBroken = false;
    expect(await settled(services)).toMatchObject({ phase: 'known' });
  });
});

function countReads(host: HostServices, readColumns: string[][]): HostServices {
  return {
    ...host,
    hubs: {
      ...bind(host.hubs),
      readRows: (request) => {
        readColumns.push([...request.columns]);
        return host.hubs.readRows(request);
      },
    },
  };
}

function bind(hubs: HostServices['hubs']): HostServices['hubs'] {
  return {
    list: () => hubs.list(),
    getSelection: (hubId) => hubs.getSelection(hubId),
    onDidChangeSelection: hubs.onDidChangeSelection,
    getActive: () => hubs.getActive(),
    onDidChangeActive: hubs.onDidChangeActive,
    readRows: (request) => hubs.readRows(request),
    selectRows: (hubId, rows) => hubs.selectRows(hubId, rows),
    openRecord: (hubId, row) => hubs.openRecord(hubId, row),
  };
}
