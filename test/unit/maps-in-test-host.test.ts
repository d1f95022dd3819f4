import { readFile } from 'node:fs/promises';
import type { TestTransport } from '@mystratus/plugin-harness/testing';
import { expect, it, onTestFinished } from 'vitest';
import { createMapsHost } from '../support/maps-host.ts';
import { mapsWithoutPixels } from '../support/maps-without-pixels.ts';
import { locatableRecords } from '../support/services-fixture.ts';

const CLIENTS = 20;
const HEAT_MAP = 'mystratus.maps.heatMap';
/** The build copies it into `dist/`, which a test does not wait for. */
const WASM = 'node_modules/sql.js/dist/sql-wasm-browser.wasm';

const readAsset = (path: string) => readFile(path === 'dist/sql-wasm.wasm' ? WASM : path);

function open(transport: TestTransport, assets = readAsset) {
  const host = createMapsHost({
    plugin: mapsWithoutPixels,
    transport,
    assets,
    data: { clients: locatableRecords(CLIENTS) },
  });
  onTestFinished(() => host.dispose());
  return host;
}

it.each<TestTransport>(['loopback', 'message-port', 'web-view'])(
  'a map over a %s bills each client and itself once, and Maps leaves nothing behind',
  async (transport) => {
    const host = open(transport);
    await host.run(HEAT_MAP);
    await host.run(HEAT_MAP);
    await expect.poll(() => host.usage.size).toBe(CLIENTS + 2);
    expect(host.visiblePanels).toEqual([{ panelId: 'mystratus.maps.panel', hubId: 'clients' }]);
    expect(host.requests).toEqual([]);
    await host.expectNoLeaks();
  },
);

it('a crash while usage is reported bills nobody twice after a reload', async () => {
  const host = open('loopback');
  await host.activate();
  host.faults.crash({ calls: 'usage.report', done: 1 });
  await host.run(HEAT_MAP);
  await host.crashed;
  await host.reload();
  await host.run(HEAT_MAP);
  await expect.poll(() => host.usage.size).toBe(CLIENTS + 2);
});

it('a package without its basemap still makes maps, and says what to do', async () => {
  const host = open('loopback', async (path) => {
    if (path.includes('basemap')) throw new Error(`There is no ${path}.`);
    return readAsset(path);
  });
  await host.run(HEAT_MAP);
  await expect.poll(() => host.usage.size).toBe(CLIENTS + 1);
  expect(host.messages).toMatchObject([
    { severity: 'warning', message: expect.stringMatching('Install Maps again') },
  ]);
});
