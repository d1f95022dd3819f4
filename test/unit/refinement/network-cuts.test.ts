import { createServer } from 'node:http';
import { HostError, type PluginManifest } from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { filter, firstValueFrom } from 'rxjs';
import { expect, it, onTestFinished } from 'vitest';
import { createHostNet } from '../../../harness/src/host/host-net.ts';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import { Connectivity } from '../../../src/services/connectivity/connectivity.ts';
import { ConnectivityPolicy } from '../../../src/services/connectivity/connectivity-policy.ts';
import {
  GeocodingProviderRegistry,
  OnlineGeocodingProviders,
} from '../../../src/services/geocoding/geocoding-provider.ts';
import { Host, Manifest } from '../../../src/services/host.ts';
import { RefinementSession } from '../../../src/services/refinement/refinement-session.ts';
import { RefinementStore } from '../../../src/services/refinement/refinement-store.ts';
import { StoredRefinementStore } from '../../../src/services/refinement/stored-refinement-store.ts';
import { localFetch } from '../../support/local-fetch.ts';
import { addressOf, listen } from '../../support/local-server.ts';
import { openMapsWindow } from '../../support/maps-host.ts';
import {
  createHost,
  HEAT,
  locatableRecords,
  openServices,
} from '../../support/services-fixture.ts';
import { batchRows, matchRow } from '../geocoding/census-protocol.ts';

const CENSUS = 'https://geocoding.geo.census.gov';
const CLIENTS = 10_000;
const CUTS = 20;
const HASTY = { failures: 3, probeTimeoutMs: 100, firstDelayMs: 2, maxDelayMs: 10 };

it('20 cuts of the network in a run of 10,000 clients lose nothing, bill nothing twice, and send nothing while off', async () => {
  const memory = createHost(locatableRecords(CLIENTS), {
    configuration: {
      'maps.confirmAboveRequests': 1_000_000,
      'maps.useCensus': true,
      'maps.useNominatim': false,
      'maps.useMapbox': false,
      'maps.nominatimUrl': '',
    },
  });
  let cuts = 0;
  let isOff = false;
  let requestsWhileOff = 0;
  let arrivals = 0;
  const mapsWhileOff: Promise<void>[] = [];

  /** Half of the cuts come before the server has answered, half of them under its answer. */
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (isOff) requestsWhileOff += 1;
    arrivals += 1;
    const rows = batchRows({
      method: 'POST',
      url: new URL(CENSUS),
      headers: {},
      body: Buffer.concat(chunks).toString(),
    });
    const answer = rows.map(([id = '', street = '']) =>
      matchRow(id, { address: `${street}, MANCHESTER, CT, 06040` }),
    );
    if (cuts < CUTS && arrivals % 2 === 1) {
      if (cuts % 2 === 0) response.write(answer.slice(0, answer.length / 2).join(''));
      cut();
      response.destroy();
      return;
    }
    response.end(answer.join(''));
  });
  await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const net = createHostNet({ current: { isOnline: true } }, localFetch);
  const decorate = (host: HostServices): HostServices => ({
    ...host,
    net: {
      fetch: async (request, options) => {
        if (isOff) {
          requestsWhileOff += 1;
          throw new HostError('offline', 'There is no network.');
        }
        return net.fetch(
          { ...request, url: request.url.replace(`${CENSUS}/`, addressOf(server)) },
          options,
        );
      },
    },
    usage: {
      getTariff: () => host.usage.getTariff(),
      getTotals: () => host.usage.getTotals(),
      report: async (entries) => {
        if (isOff) throw new HostError('offline', 'There is no network.');
        await host.usage.report(entries);
      },
    },
  });
  const window = openMapsWindow(memory, { services: decorate });
  const services = await openServices(memory, window);
  const { container, requests, store } = services;
  onTestFinished(() => services.dispose());
  container.bind(Manifest).toConstantValue(manifestJson as PluginManifest);
  container.rebind(ConnectivityPolicy).toConstantValue(HASTY);
  const queue = await StoredRefinementStore.open(container.get(Host), store);
  container.bind(RefinementStore).toConstantValue(queue);
  for (const provider of container.get(OnlineGeocodingProviders)) {
    container.get(GeocodingProviderRegistry).register(provider);
  }
  onTestFinished(() => container.get(Connectivity).dispose());

  function cut(): void {
    cuts += 1;
    isOff = true;
    memory.setEnvironment({ isOnline: false });
    // While it is off, a map is made as ever.
    const map = cuts % 5 === 0 ? requests.request(HEAT, 'clients') : Promise.resolve();
    mapsWhileOff.push(map);
    void map.then(() => {
      setTimeout(() => {
        isOff = false;
        memory.setEnvironment({ isOnline: true });
      }, 5);
    });
  }

  await requests.request(HEAT, 'clients');
  const session = container.get(RefinementSession);
  const queueing = session.watch();
  onTestFinished(() => queueing.unsubscribe());
  await firstValueFrom(session.state$.pipe(filter(({ offer }) => offer.addressCount === CLIENTS)));
  expect(await session.run()).toBe(true);
  await Promise.all(mapsWhileOff);

  expect(cuts).toBe(CUTS);
  expect(requestsWhileOff).toBe(0);
  expect(queue.waiting.size).toBe(0);
  expect(services.state('shown').coverage.byPrecision).toMatchObject({ street: CLIENTS, zip: 0 });
  const maps = 1 + mapsWhileOff.length / 5;
  await expect.poll(() => memory.usage.size).toBe(CLIENTS + maps);
  expect(store.ledger.entries()).toHaveLength(CLIENTS + maps);
  expect(services.warnings).toEqual([]);
}, 60_000);
