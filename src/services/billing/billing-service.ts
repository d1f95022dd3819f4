import type { HostApi, Tariff } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { isLocated } from '../../common/locations/location.ts';
import { type LedgerEntry, lookupId } from '../../common/money/ledger-entry.ts';
import { type Quote, quoteFor } from '../../common/money/quote.ts';
import { LocationCache } from '../cache/location-cache.ts';
import { MapsDatabase } from '../cache/maps-database.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { type ClientLocations, LocationService } from '../locations/location-service.ts';
import { Ledger } from './ledger.ts';
import { UsageReporter } from './usage-reporter.ts';

export const BillingService = Symbol('BillingService') as ServiceIdentifier<BillingService>;

/** The account's terms as they stood when a request began. */
export interface BillingTerms {
  readonly tariff: Tariff;
  /** Billable requests of this month, reported or not. */
  readonly usedThisMonth: number;
}

/** Counts requests before they are made and writes them down when they have been. */
export interface BillingService {
  /** Asks the host for the tariff and the month's total. */
  terms(options: { readonly signal: AbortSignal }): Promise<BillingTerms>;
  /** What a map of these clients would bill; a set without a located client makes no map. */
  quote(clients: ClientSet, locations: ClientLocations, terms: BillingTerms): Quote;
  /**
   * Stores the locations found and bills the look-ups among them that are new, and the map when it was drawn: in one
   * transaction, so that nothing is stored unbilled or billed unstored. Reports to the host in the background.
   */
  record(
    clients: ClientSet,
    locations: ClientLocations,
    terms: BillingTerms,
    drawn: { readonly mapIsDrawn: boolean },
  ): void;
}

@injectable()
export class LedgerBillingService implements BillingService {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapsDatabase) private readonly database: MapsDatabase,
    @inject(LocationCache) private readonly cache: LocationCache,
    @inject(Ledger) private readonly ledger: Ledger,
    @inject(LocationService) private readonly locationService: LocationService,
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(UsageReporter) private readonly reporter: UsageReporter,
  ) {}

  async terms(options: { readonly signal: AbortSignal }): Promise<BillingTerms> {
    const [tariff, totals] = await Promise.all([
      this.host.usage.getTariff(options),
      this.host.usage.getTotals(options),
    ]);
    return { tariff, usedThisMonth: totals.thisMonth + this.ledger.unreportedRequests };
  }

  quote(clients: ClientSet, locations: ClientLocations, terms: BillingTerms): Quote {
    let located = 0;
    let newLookups = 0;
    let newBundledLookups = 0;
    this.forEachLocated(clients, locations, (client, key) => {
      located++;
      if (this.ledger.has(lookupId(clients.idAt(client), key))) return;
      newLookups++;
      if (this.isBundled(this.locationService.providerOf(key, locations))) newBundledLookups++;
    });
    return quoteFor(
      {
        newLookups,
        newBundledLookups,
        knownLookups: located - newLookups,
        maps: located > 0 ? 1 : 0,
      },
      terms.tariff,
      terms.usedThisMonth,
    );
  }

  record(
    clients: ClientSet,
    locations: ClientLocations,
    { tariff }: BillingTerms,
    { mapIsDrawn }: { readonly mapIsDrawn: boolean },
  ): void {
    const time = new Date().toISOString();
    const entries: LedgerEntry[] = [];
    this.forEachLocated(clients, locations, (client, key) => {
      const clientId = clients.idAt(client);
      const id = lookupId(clientId, key);
      if (this.ledger.has(id)) return;
      const providerId = this.locationService.providerOf(key, locations);
      const result = locations.results[client];
      entries.push({
        id,
        time,
        kind: 'location',
        hubId: clients.hubId,
        clientId,
        providerId,
        precision: result && isLocated(result) ? result.precision : undefined,
        isBillable: tariff.countBundledLookups || !this.isBundled(providerId),
      });
    });
    if (mapIsDrawn) entries.push(mapEntry(clients.hubId, time));

    this.database.transaction(() => {
      this.cache.putAll(locations.found);
      this.ledger.append(entries);
    });
    this.reporter.flush();
  }

  private forEachLocated(
    clients: ClientSet,
    { results, addressKeys }: ClientLocations,
    visit: (client: number, addressKey: string) => void,
  ): void {
    for (let client = 0; client < clients.size; client++) {
      const result = results[client];
      const key = addressKeys[client];
      if (result && key !== undefined && isLocated(result)) visit(client, key);
    }
  }

  private isBundled(providerId: string): boolean {
    return this.providers.get(providerId)?.isBundled ?? false;
  }
}

function mapEntry(hubId: string, time: string): LedgerEntry {
  return {
    id: `map:${crypto.randomUUID()}`,
    time,
    kind: 'map',
    hubId,
    clientId: '',
    providerId: '',
    precision: undefined,
    isBillable: true,
  };
}
