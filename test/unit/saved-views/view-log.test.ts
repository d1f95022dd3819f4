import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSavedView, type SavedView } from '../../../src/common/saved-views/saved-view.ts';
import { ViewLog } from '../../../src/services/saved-views/view-log.ts';
import { createMapsHost } from '../../support/maps-host.ts';

const view = (name: string, zoom = 9): SavedView => ({
  name,
  kindId: 'mystratus.maps.heat',
  viewpoint: {
    centre: { lon: -104.99, lat: 39.74 },
    zoom,
    projection: 'equal-area',
    width: 460,
    height: 410,
  },
  heat: { weight: 'sales', radiusMiles: 12, lockedMaximum: undefined },
  colorAttribute: 'status',
  studios: { areShown: true, ringedIds: ['denver'] },
  basemapId: 'mystratus.maps.bundled',
});

async function openLogs(count: number) {
  const memory = createMapsHost();
  const host = await memory.connect();
  return { memory, logs: Array.from({ length: count }, () => new ViewLog(host)) };
}

const names = (log: ViewLog | undefined) => log?.viewsOf('clients').map(({ name }) => name);

describe('saved views', () => {
  it('are kept for the next start, by hub, with everything in them', async () => {
    const { logs } = await openLogs(2);
    await logs[0]?.append({ op: 'save', hub: 'clients', view: view('Zoë’s 📷') });
    await logs[0]?.append({ op: 'save', hub: 'sessions', view: view('Other hub') });
    await logs[1]?.read();
    expect(logs[1]?.viewsOf('clients')).toEqual([view('Zoë’s 📷')]);
  });

  it('are replaced, renamed and deleted by name', async () => {
    const { logs } = await openLogs(1);
    const [log] = logs;
    for (const name of ['a', 'b', 'c']) {
      await log?.append({ op: 'save', hub: 'clients', view: view(name) });
    }
    await log?.append({ op: 'save', hub: 'clients', view: view('b', 12) });
    await log?.append({ op: 'rename', hub: 'clients', name: 'b', to: '  the   best ' });
    await log?.append({ op: 'delete', hub: 'clients', name: 'a' });
    await log?.append({ op: 'rename', hub: 'clients', name: 'gone', to: 'x' });
    expect(names(log)).toEqual(['c', 'the best']);
    expect(log?.viewsOf('clients')[1]?.viewpoint.zoom).toBe(12);
  });

  it('of several windows that save at once are all kept', async () => {
    const { logs } = await openLogs(4);
    await Promise.all(
      logs.flatMap((log, window) =>
        [0, 1, 2].map((turn) =>
          log.append({ op: 'save', hub: 'clients', view: view(`${window} ${turn}`) }),
        ),
      ),
    );
    for (const log of logs) {
      await log.read();
      expect(names(log)?.toSorted()).toEqual(names(logs[0])?.toSorted());
      expect(names(log)).toHaveLength(12);
    }
  });

  it('outlast lines that nobody understands, and one that a crash cut off', async () => {
    const { memory, logs } = await openLogs(2);
    const [log, next] = logs;
    await log?.append({ op: 'save', hub: 'clients', view: view('before') });
    const junk = '\nnull\n{"op":"save","hub":"clients","view":{"name":7}}\n{"op":"sa';
    const file = memory.storage.get('saved-views.log') ?? new Uint8Array();
    memory.storage.set(
      'saved-views.log',
      Uint8Array.of(...file, ...new TextEncoder().encode(junk)),
    );
    await next?.append({ op: 'save', hub: 'clients', view: view('after') });
    expect(names(next)).toEqual(['before', 'after']);
    await log?.read();
    expect(names(log)).toEqual(['before', 'after']);
  });

  it('are read from anything without an error, and from what is sound as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parseSavedView(value)).not.toThrow();
      }),
    );
    const whole = view('a');
    expect(parseSavedView(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    const { lon: _, ...nowhere } = whole.viewpoint.centre;
    expect(
      parseSavedView({ ...whole, viewpoint: { ...whole.viewpoint, centre: nowhere } }),
    ).toBeUndefined();
    const odd = {
      ...whole,
      heat: { weight: 'sales', radiusMiles: 900 },
      studios: 7,
      basemapId: null,
    };
    expect(parseSavedView(odd)).toMatchObject({
      heat: { radiusMiles: undefined },
      studios: { areShown: true, ringedIds: [] },
      basemapId: '',
    });
  });
});
