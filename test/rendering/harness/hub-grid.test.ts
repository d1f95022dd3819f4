import type { HubSelection } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import { HUBS } from '../../../harness/src/host/hub-definition.ts';
import { HubModel } from '../../../harness/src/host/hub-model.ts';
import { HubGrid } from '../../../harness/src/page/hub-grid.ts';

const studio = generateStudio({ clientCount: 400, seed: 5 });
const disposals: (() => void)[] = [];

afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function openHub(hubId: 'clients' | 'sessions', listCount?: number) {
  const definition = HUBS.find(({ id }) => id === hubId);
  if (!definition) throw new RangeError(hubId);
  const model = new HubModel(definition);
  model.setRows(studio[hubId]);
  const grid = new HubGrid({ model, listCount, onOpenRecord: () => undefined });
  grid.element.style.height = '400px';
  document.body.append(grid.element);
  disposals.push(() => {
    model.dispose();
    grid.element.remove();
  });
  return { model, grid };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('what a hub lists', () => {
  it('is all of its records in their order, at first', () => {
    const { model } = openHub('clients');
    expect([...model.current.listed]).toEqual([...Array(400).keys()]);
    expect(model.selection).toMatchObject({ listedCount: 400, selectedCount: 0, filterText: '' });
  });

  it('follows the search, and says so', () => {
    const { model, grid } = openHub('clients');
    grid.search = 'denver';
    const expected = studio.clients.filter(({ city }) => /denver/i.test(city));
    expect([...model.current.listed]).toEqual(expected.map(({ row }) => row));
    expect(model.selection.filterText).toBe('Search “denver”');
  });

  it.each(['clients', 'sessions'] as const)('is cut to the first clients: %s', (hubId) => {
    const { model, grid } = openHub(hubId, 100);
    const expected = studio[hubId].filter(({ clientIndex = 400 }) => clientIndex < 100);
    expect([...model.current.listed]).toEqual(expected.map(({ row }) => row));
    expect(model.selection.filterText).toBe('First 100 clients');
    grid.listCount = undefined;
    expect(model.selection.listedCount).toBe(studio[hubId].length);
  });

  it('is other records, unfiltered and unselected, once they are replaced', () => {
    const { model, grid } = openHub('clients', 100);
    grid.search = 'denver';
    model.selectRows(model.current.listed.slice(0, 2));
    grid.setRows(studio.clients.slice(0, 30));
    expect(model.selection).toMatchObject({ listedCount: 30, selectedCount: 0, filterText: '' });
  });
});

describe('what is selected', () => {
  it('is exactly what was asked for, in list order, without rows that are not listed', () => {
    const { model } = openHub('clients', 100);
    model.selectRows(Uint32Array.of(7, 3, 250, 3));
    expect([...model.current.selected]).toEqual([3, 7]);
    model.selectRows(Uint32Array.of(9));
    expect([...model.current.selected]).toEqual([9]);
    model.selectRows(new Uint32Array());
    expect(model.selection.selectedCount).toBe(0);
  });

  it('is never more than what is listed', () => {
    const { model, grid } = openHub('clients');
    const denver = studio.clients.find(({ city }) => city === 'Denver')?.row ?? -1;
    const elsewhere = studio.clients.find(({ city }) => city === 'Nashville')?.row ?? -1;
    model.selectRows(Uint32Array.of(denver, elsewhere));
    grid.search = 'denver';
    expect([...model.current.selected]).toEqual([denver]);
  });

  it('is announced once a frame, under a new generation', async () => {
    const { model } = openHub('clients');
    await nextFrame();
    await nextFrame();
    const heard: HubSelection[] = [];
    model.onDidChangeSelection((selection) => heard.push(selection));
    const before = model.selection.generation;
    model.selectRows(Uint32Array.of(1));
    model.selectRows(Uint32Array.of(1, 2, 3));
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]?.selectedCount).toBe(3);
    expect(heard[0]?.generation).toBeGreaterThan(before);
  });
});
