import { type PluginContext, toDisposable } from '@mystratus/plugin-sdk';
import type { Container } from 'inversify';
import { filter, switchMap, take } from 'rxjs';
import type { ClientSet } from './common/clients/client-set.ts';
import { coverageOf } from './common/coverage/coverage.ts';
import { arrangeMap } from './common/maps/arranged-map.ts';
import { DEFAULT_HEAT_OPTIONS } from './common/maps/heat-options.ts';
import { totalsWith } from './common/money/month-totals.ts';
import { SidePanel } from './contributions/side-panel.ts';
import { MapView } from './map/map-view.ts';
import { BundledLocator } from './offline/bundled-locator.ts';
import { madeUpClients } from './offline/made-up-clients.ts';
import { BillingService, REHEARSED_TERMS } from './services/billing/billing-service.ts';
import { Host } from './services/host.ts';
import { idle, stillIdle } from './services/idle.ts';
import { ZipPlaceSource } from './services/insights/place-data.ts';
import { LocationService } from './services/locations/location-service.ts';
import { MapRequestService } from './services/map-request/map-request-service.ts';
import { observeAbortable } from './services/observe-abortable.ts';

/** Enough for the engine to compile the loops over them, in pieces that a click does not have to wait for. */
const ROUNDS = 24;

/**
 * When the frame is idle, takes made-up clients along the way of a real map, and then those whom the user looks at, out
 * of sight and without storing or billing anything, so that the first real map finds its code compiled, its tables
 * built and its view painted.
 */
export function warmUpWhenIdle(container: Container, { host, subscriptions }: PluginContext): void {
  const ended = new AbortController();
  subscriptions.add(toDisposable(() => ended.abort()));
  // A real request warms up better than any other, and does not want to share the thread.
  const firstRequest = container
    .get(MapRequestService)
    .state$.pipe(
      filter(({ phase }) => phase !== 'idle'),
      take(1),
    )
    .subscribe(() => ended.abort());
  subscriptions.add(toDisposable(() => firstRequest.unsubscribe()));
  warmUp(container, ended.signal).catch((error: unknown) => {
    // Nobody waits for it, and a map that is slow the first time is still a map.
    if (!ended.signal.aborted) host.log.warn(`The warm-up failed: ${String(error)}`);
  });
}

async function warmUp(container: Container, signal: AbortSignal): Promise<void> {
  await idle(signal);
  const { table } = container.get(BundledLocator);
  for (let round = 0; round < ROUNDS; round++) {
    await stillIdle(signal);
    await locateMadeUpClients(container, madeUpClients(table, round, ROUNDS), signal);
  }
  await stillIdle(signal);
  const { timeZone } = container.get(Host).env.current;
  totalsWith([], { thisMonth: 0, lastMonth: 0 }, { timeZone, now: new Date() });
  await stillIdle(signal);
  await container.get(MapView).warmUp();
  await stillIdle(signal);
  container.get(ZipPlaceSource).all();
  await rehearseDrafts(container, signal);
}

/** Until a map is asked for; each as it is prepared. */
function rehearseDrafts(container: Container, signal: AbortSignal): Promise<void> {
  const panel = container.get(SidePanel);
  return new Promise((resolve, reject) => {
    const rehearsing = container
      .get(MapRequestService)
      .draft$.pipe(switchMap((draft) => observeAbortable((ended) => panel.rehearse(draft, ended))))
      .subscribe({ error: reject });
    rehearsing.add(resolve);
    signal.addEventListener('abort', () => rehearsing.unsubscribe(), { once: true });
  });
}

async function locateMadeUpClients(
  container: Container,
  clients: ClientSet,
  signal: AbortSignal,
): Promise<void> {
  const locations = await container.get(LocationService).locate(clients, { signal });
  coverageOf(clients, locations.results);
  container.get(BillingService).quote(clients, locations, REHEARSED_TERMS);
  const heat = {
    options: DEFAULT_HEAT_OPTIONS,
    defaultRadiusMiles: 5,
    distanceUnit: 'miles' as const,
    values: undefined,
  };
  for (const recipe of ['density', 'pins-by-zip', 'pins-by-address'] as const) {
    arrangeMap(recipe, { clients, ...locations }, heat);
  }
}
