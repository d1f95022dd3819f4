import type { ClientSet } from '../../common/clients/client-set.ts';
import { coverageOf } from '../../common/coverage/coverage.ts';
import type { ArrangedMap } from '../../common/maps/arranged-map.ts';
import type { MapKind } from '../../common/maps/map-kind.ts';
import type { BillingService, BillingTerms } from '../billing/billing-service.ts';
import type { ClientLocations } from '../locations/client-locations.ts';
import type { PulledUpClients } from '../selection/selection-service.ts';
import { leftOutOf } from './left-out.ts';
import type { MapReport } from './map-state.ts';

export interface LocatedClients extends PulledUpClients {
  readonly locations: ClientLocations;
}

/** A set of clients that has been located and quoted, and is not drawn or billed yet. */
export interface PreparedMap {
  readonly clients: ClientSet;
  readonly locations: ClientLocations;
  readonly terms: BillingTerms;
  readonly report: MapReport;
}

/** A map that has been drawn. */
export interface DrawnMap extends PreparedMap {
  /** What the map is weighted by, for each client; `undefined` for one each. */
  readonly heatValues: Float64Array | undefined;
  readonly arranged: ArrangedMap;
}

/**
 * Says what became of each client, and what a map of them would bill.
 *
 * @param mapId of its entry in the ledger, where it was made before
 */
export function prepareMap(
  kind: MapKind,
  { clients, filterText, scope, locations }: LocatedClients,
  terms: BillingTerms,
  billing: BillingService,
  mapId?: string,
): PreparedMap {
  const quote = billing.quote(clients, locations, terms, mapId);
  return {
    clients,
    locations,
    terms,
    report: {
      kind,
      filterText,
      scope,
      quote,
      isKept: true,
      mapId,
      ...whatBecameOf(clients, locations),
    },
  };
}

/** The same map with its clients at other locations; not arranged yet. */
export function withLocations<T extends PreparedMap>(map: T, locations: ClientLocations): T {
  const report = { ...map.report, ...whatBecameOf(map.clients, locations) };
  return { ...map, locations, report };
}

function whatBecameOf(clients: ClientSet, { results }: ClientLocations) {
  return { coverage: coverageOf(clients, results), leftOut: leftOutOf(clients, results) };
}
