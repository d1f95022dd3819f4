import type { HubsApi } from '@mystratus/plugin-sdk';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ReadAhead } from '../../../src/contributions/read-ahead.ts';
import { Host } from '../../../src/services/host.ts';
import type { MapDraft } from '../../../src/services/map-request/map-request-service.ts';
import { createServices, HEAT, locatableRecords } from '../../support/services-fixture.ts';

async function createReadAhead(recordCount: number, hubs: Partial<HubsApi> = {}) {
  const reads: string[] = [];
  const services = await createServices(locatableRecords(recordCount), {}, (all) => ({
    ...all,
    hubs: Object.assign(Object.create(all.hubs) as HubsApi, {
      readRows: (...args: Parameters<HubsApi['readRows']>) => {
        reads.push(args[0].hubId);
        return all.hubs.readRows(...args);
      },
      ...hubs,
    }),
  }));
  const { container } = services;
  container.bind(ReadAhead).toSelf();
  const contribution = container.get(ReadAhead).contribute();
  onTestFinished(() => {
    contribution.dispose();
    services.dispose();
  });
  /** Longer than a hub is left alone before it is read, and a way over the wire. */
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await container.get(Host).storage.list();
  };
  return { ...services, reads, settle };
}

describe('reading ahead', () => {
  it('has read what the user looks at before a map is asked for, and billed nothing', async () => {
    const { memory, reads, settle, requests, state } = await createReadAhead(20);
    memory.showHub('clients');
    await vi.waitFor(() => expect(reads).toEqual(['clients']));
    await settle();
    expect(memory.usage.size).toBe(0);
    expect(state('idle')).toEqual({ phase: 'idle' });

    await requests.request(HEAT, 'clients');
    expect(reads).toEqual(['clients']);
    expect(state('shown').quote.requests).toBe(21);
  });

  it('has a draft of the map that the first click makes', async () => {
    const { memory, settle, requests, state } = await createReadAhead(20);
    const drafts: MapDraft[] = [];
    requests.draft$.subscribe((draft) => drafts.push(draft));
    memory.showHub('clients');
    await settle();
    await requests.request(HEAT, 'clients');
    expect(drafts).toHaveLength(1);
    const { kind, coverage, quote, scope } = state('shown');
    expect(drafts[0]?.report).toMatchObject({ kind, coverage, quote, scope });
    expect(drafts[0]?.arranged.scene.kind).toBe('heat');
  });

  it('reads again when the selection has changed', async () => {
    const { memory, reads, settle, requests, state } = await createReadAhead(20);
    memory.showHub('clients');
    await settle();
    memory.select('clients', [1, 2, 3]);
    await settle();
    expect(reads).toEqual(['clients', 'clients']);
    await requests.request(HEAT, 'clients');
    expect(reads).toEqual(['clients', 'clients']);
    expect(state('shown').coverage.clients).toBe(3);
  });

  it('leaves a hub alone that nobody looks at, and a list that is longer than any map', async () => {
    const { memory, reads, settle } = await createReadAhead(3, {
      getSelection: async (hubId) => ({
        hubId,
        generation: 1,
        listedCount: 100_000,
        selectedCount: 0,
        filterText: '',
      }),
    });
    await settle();
    expect(reads).toEqual([]);
    memory.showHub('clients');
    await settle();
    expect(reads).toEqual([]);
  });

  it('does without where the host cannot say which hub is looked at', async () => {
    const { memory, reads, settle, requests, state } = await createReadAhead(3, {
      getActive: () => Promise.reject(new Error('Unknown method.')),
    });
    await settle();
    expect(reads).toEqual([]);
    await requests.request(HEAT, 'clients');
    expect(state('shown').coverage.located).toBe(3);
    expect(memory.messages).toEqual([]);
  });
});
