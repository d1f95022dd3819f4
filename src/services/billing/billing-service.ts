import { type HostApi, HostError, isAbortError, type Tariff } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { isLocated } from '../../common/locations/location.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { type LedgerEntry, lookupId } from '../../common/money/ledger-entry.ts';
import { totalsWith } from '../../common/money/month-totals.ts';
import { type Quote, quoteFor, type RequestCounts } from '../../common/money/quote.ts';
import { MapsStore } from '../cache/maps-store.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import type { ClientLocations } from '../locations/client-locations.ts';
import { UsageReporter } from './usage-reporter.ts';

export const BillingService = Symbol('BillingService') as ServiceIdentifier<BillingService>;

/** The account's terms as they stood when a request began. */
export interface BillingTerms {
  readonly tariff: Tariff;
  /** Billable requests of the account's calendar month, reported or not. */
  readonly usedThisMonth: number;
  readonly usedLastMonth: number;
}

/** For quotes that nobody sees: the host is asked when somebody wants a map. */
export const REHEARSED_TERMS: BillingTerms = {
  tariff: { countBundledLookups: true },
  usedThisMonth: 0,
  usedLastMonth: 0,
};

/** What was billed. */
export interface Bill {
  readonly quote: Quote;
  /** Written down; where that could not be done, nothing is billed, and the next map finds everything anew. */
  readonly isKept: boolean;
  /** The map's entry in the ledger; `undefined` where none was drawn or written down. */
  readonly mapId: string | undefined;
}

/** What was made of some clients. */
export interface MadeMap {
  readonly mapIsDrawn: boolean;
  /** Of the map's entry, where the map was made before: it is billed once. */
  readonly mapId?: string | undefined;
}

/** Counts requests before they are made and writes them down when they have been. */
export interface BillingService {
  /** Asks the host for the tariff and the months' totals, and other windows for what they have billed. */
  terms(options: { readonly signal: AbortSignal }): Promise<BillingTerms>;
  /**
   * What a map of these clients would bill; a set without a located client makes no map.
   *
   * @param mapId of the map's entry, where it was made before
   */
  quote(clients: ClientSet, locations: ClientLocations, terms: BillingTerms, mapId?: string): Quote;
  /**
   * Stores the locations found and bills the look-ups among them that are new, and the map when it was drawn: in one
   * record, so that nothing is stored unbilled or billed unstored. Resolves with what was billed, when that is
   * durable; reports to the host in the background. Where it cannot be written down the user is told, and nothing is
   * billed. Never rejects.
   */
  record(
    clients: ClientSet,
    locations: ClientLocations,
    terms: BillingTerms,
    made: MadeMap,
  ): Promise<Bill>;
}

type Lookup = Pick<LedgerEntry, 'id' | 'clientId' | 'providerId' | 'precision'>;

@injectable()
export class LedgerBillingService implements BillingService {
  /** Text is hashed once for each string: the ids that were prepared are the ones to be looked for. */
  private readonly lookups = new WeakMap<ClientLocations, readonly Lookup[]>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapsStore) private readonly store: MapsStore,
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(UsageReporter) private readonly reporter: UsageReporter,
  ) {}

  async terms(options: { readonly signal: AbortSignal }): Promise<BillingTerms> {
    const { ledger } = this.store;
    const [firstOpen] = ledger.unreported(1);
    const [tariff, totals] = await Promise.all([
      this.host.usage.getTariff(options),
      this.host.usage.getTotals(options),
      this.refresh(),
    ]);
    // A report that the host took after it had summed up would be in neither of the two.
    if (ledger.unreported(1)[0]?.number !== firstOpen?.number) return this.terms(options);
    const { timeZone } = this.host.env.current;
    const used = totalsWith(ledger.uncounted, totals, { timeZone, now: new Date() });
    return { tariff, usedThisMonth: used.thisMonth, usedLastMonth: used.lastMonth };
  }

  quote(
    clients: ClientSet,
    locations: ClientLocations,
    terms: BillingTerms,
    mapId?: string,
  ): Quote {
    const lookups = this.lookupsOf(clients, locations);
    const fresh = this.newOf(lookups);
    return this.quoteOf(fresh, terms, {
      knownLookups: lookups.length - fresh.length,
      maps: locations.results.some(isLocated) && !this.isBilled(mapId) ? 1 : 0,
    });
  }

  async record(
    clients: ClientSet,
    locations: ClientLocations,
    terms: BillingTerms,
    { mapIsDrawn, mapId = `map:${crypto.randomUUID()}` }: MadeMap,
  ): Promise<Bill> {
    const { hubId } = clients;
    const time = new Date().toISOString();
    const lookups = this.lookupsOf(clients, locations);
    const entries = lookups.map(({ id, clientId, precision, providerId }): LedgerEntry => {
      const isBillable = terms.tariff.countBundledLookups || !this.isBundled(providerId);
      return { id, time, kind: 'location', hubId, clientId, providerId, precision, isBillable };
    });
    if (mapIsDrawn) entries.push(mapEntry(mapId, hubId, time));
    try {
      const billed = await this.store.commit({ found: locations.found, entries });
      this.reporter.flush();
      const newLookups = billed.filter(({ kind }) => kind === 'location');
      const quote = this.quoteOf(newLookups, terms, {
        knownLookups: lookups.length - newLookups.length,
        maps: billed.length - newLookups.length,
      });
      return { quote, isKept: true, mapId: mapIsDrawn ? mapId : undefined };
    } catch (error) {
      this.tellThatNothingIsBilled(error);
      const quote = this.quoteOf([], terms, { knownLookups: 0, maps: 0 });
      return { quote, isKept: false, mapId: undefined };
    }
  }

  /** Without it a quote may count what another window has just billed; the bill itself never does. */
  private async refresh(): Promise<void> {
    try {
      await this.store.refresh();
    } catch (error) {
      this.host.log.warn(`What other windows have billed could not be read: ${String(error)}`);
    }
  }

  private quoteOf(
    fresh: readonly { readonly providerId: string }[],
    { tariff, usedThisMonth }: BillingTerms,
    counts: Pick<RequestCounts, 'knownLookups' | 'maps'>,
  ): Quote {
    let newBundledLookups = 0;
    for (const { providerId } of fresh) if (this.isBundled(providerId)) newBundledLookups++;
    return quoteFor(
      { ...counts, newLookups: fresh.length, newBundledLookups },
      tariff,
      usedThisMonth,
    );
  }

  private newOf(lookups: readonly Lookup[]): readonly Lookup[] {
    const { ledger } = this.store;
    ledger.recall(lookups.map(({ id }) => id));
    return lookups.filter(({ id }) => !ledger.has(id));
  }

  private lookupsOf(clients: ClientSet, locations: ClientLocations): readonly Lookup[] {
    const known = this.lookups.get(locations);
    if (known) return known;
    const { results, addressKeys, providerIds } = locations;
    const lookups: Lookup[] = [];
    results.forEach((result, client) => {
      // Nobody was asked about a client who was placed by hand.
      if (!isLocated(result) || result.precision === 'by-hand') return;
      const clientId = clients.idAt(client);
      lookups.push({
        id: lookupId(clientId, addressKeys[client] ?? ''),
        clientId,
        providerId: providerIds[client] ?? '',
        precision: result.precision,
      });
    });
    this.lookups.set(locations, lookups);
    return lookups;
  }

  private isBilled(id: string | undefined): boolean {
    if (id === undefined) return false;
    this.store.ledger.recall([id]);
    return this.store.ledger.has(id);
  }

  private isBundled(providerId: string): boolean {
    return this.providers.get(providerId)?.isBundled ?? false;
  }

  private tellThatNothingIsBilled(error: unknown): void {
    const { storage } = messagesFor(this.host.env.current);
    const reason = error instanceof Error ? error.message : String(error);
    const message = HostError.is(error, 'quota-exceeded') ? storage.full : storage.failed(reason);
    this.host.log.error(`Nothing was written down or billed: ${reason}`);
    this.host.ui.showMessage({ severity: 'error', message }).catch((failure: unknown) => {
      if (!isAbortError(failure)) this.host.log.warn(String(failure));
    });
  }
}

function mapEntry(id: string, hubId: string, time: string): LedgerEntry {
  return {
    id,
    time,
    kind: 'map',
    hubId,
    clientId: '',
    providerId: '',
    precision: undefined,
    isBillable: true,
  };
}
