import { inject, injectable } from 'inversify';
import { OnlineAccess } from '../connectivity/online-access.ts';
import { GeocodingError } from '../geocoding/geocoding-error.ts';
import {
  type GeocodeAnswer,
  GeocodingProviderRegistry,
  type OnlineGeocodingProvider,
} from '../geocoding/geocoding-provider.ts';
import { judgeMatch } from '../geocoding/judge-match.ts';
import { streetAddressOf } from '../geocoding/street-address.ts';
import { IdlePieces } from '../idle-pieces.ts';
import type {
  LocatedAddress,
  RefinementOffer,
  RefinementPiece,
  RefinementService,
} from './refinement-service.ts';
import { type RefinedLocation, RefinementStore, type WaitingAddress } from './refinement-store.ts';

/** Of a batch, while the network is said to be there. */
const MOST_FAILURES = 8;

type Waiting = readonly [addressKey: string, address: WaitingAddress];

@injectable()
export class QueuedRefinementService implements RefinementService {
  constructor(
    @inject(RefinementStore) private readonly store: RefinementStore,
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(OnlineAccess) private readonly access: OnlineAccess,
  ) {}

  async add(located: Iterable<LocatedAddress>): Promise<void> {
    const waiting = new Map<string, WaitingAddress>();
    const pieces = new IdlePieces();
    for (const { addressKey, address, location } of located) {
      if (pieces.isOver) await pieces.next();
      const isRough = location.precision === 'zip' || location.precision === 'town';
      if (!isRough || this.store.waiting.has(addressKey)) continue;
      const asked = streetAddressOf(address, location);
      if (asked !== undefined) waiting.set(addressKey, { asked, known: location, deniedBy: [] });
    }
    // What has begun to wait meanwhile waits on as it is.
    for (const key of waiting.keys()) if (this.store.waiting.has(key)) waiting.delete(key);
    if (waiting.size > 0) await this.store.apply({ waiting, refined: new Map() });
  }

  offer(): RefinementOffer {
    const plans = this.allowed().map((provider) => ({ provider, keys: this.keysFor(provider) }));
    const useful = plans.filter(({ keys }) => keys.length > 0);
    return {
      addressCount: new Set(useful.flatMap(({ keys }) => keys)).size,
      providers: useful.map(({ provider }) => provider),
      waitingCount: this.store.waiting.size,
    };
  }

  async *run({ signal }: { readonly signal: AbortSignal }): AsyncIterable<RefinementPiece> {
    const { addressCount, providers } = this.offer();
    const askedKeys = new Set<string>();
    const refinedKeys = new Set<string>();
    let failure: GeocodingError | undefined;
    for (const provider of providers) {
      try {
        for await (const { batch, refined } of this.ask(provider, refinedKeys, signal)) {
          for (const [key] of batch) askedKeys.add(key);
          for (const key of refined.keys()) refinedKeys.add(key);
          const refinedCount = refinedKeys.size;
          yield { refined, askedCount: askedKeys.size, addressCount, refinedCount };
        }
      } catch (error) {
        if (!GeocodingError.is(error)) throw error;
        failure ??= error;
      }
    }
    if (failure) throw failure;
  }

  /** Settles each batch before the next is sent, and before an abort is heard: its answers have been paid for. */
  private async *ask(
    provider: OnlineGeocodingProvider,
    refinedKeys: ReadonlySet<string>,
    signal: AbortSignal,
  ) {
    // What an uncached provider found waits on, and is not asked about twice in a run.
    const keys = this.keysFor(provider).filter((key) => !refinedKeys.has(key));
    for (let start = 0; start < keys.length; start += provider.batchSize) {
      signal.throwIfAborted();
      const batch = this.waitingOf(keys.slice(start, start + provider.batchSize));
      if (batch.length === 0) continue;
      const answers = await this.answersOf(provider, batch, signal);
      if (answers === undefined) return;
      yield { batch, refined: await this.settle(provider, batch, answers) };
    }
    signal.throwIfAborted();
  }

  /** Where the network goes away, the batch waits until it is back. `undefined`: nothing may be sent any more. */
  private async answersOf(
    provider: OnlineGeocodingProvider,
    batch: readonly Waiting[],
    signal: AbortSignal,
  ): Promise<readonly GeocodeAnswer[] | undefined> {
    const asked = batch.map(([, waiting]) => waiting.asked);
    for (let failures = 0; ; ) {
      const refusal = this.access.refusalOf(provider);
      if (refusal === undefined) {
        try {
          return await provider.geocode(asked, { signal });
        } catch (error) {
          failures += 1;
          if (!GeocodingError.is(error, 'offline') || failures > MOST_FAILURES) throw error;
        }
      } else if (refusal !== 'no-network' && refusal !== 'unreachable') return undefined;
      await this.access.whenBack(provider, { failures, signal });
    }
  }

  private async settle(
    provider: OnlineGeocodingProvider,
    batch: readonly Waiting[],
    answers: readonly GeocodeAnswer[],
  ): Promise<ReadonlyMap<string, RefinedLocation>> {
    const { id: providerId, licence, isCached } = provider;
    const foundAt = new Date().toISOString();
    const refined = new Map<string, RefinedLocation>();
    const denied = new Map<string, WaitingAddress>();
    for (const [index, [key, address]] of batch.entries()) {
      const answer = answers[index] ?? 'unanswered';
      if (answer === 'unanswered') continue;
      const { asked, known, deniedBy } = address;
      const verdict = answer === 'no-match' ? answer : judgeMatch(answer, asked, known);
      if (typeof verdict === 'object') {
        refined.set(key, { location: verdict, providerId, licence, foundAt, isCached });
      } else {
        denied.set(key, { asked, known, deniedBy: [...deniedBy, providerId] });
      }
    }
    // What may not be kept is good for the open map alone, and waits to be found again.
    await this.store.apply({ waiting: denied, refined: isCached ? refined : new Map() });
    return refined;
  }

  /** Those that were settled meanwhile, by another run or another window, are left out. */
  private waitingOf(keys: readonly string[]): readonly Waiting[] {
    return keys.flatMap((key) => {
      const address = this.store.waiting.get(key);
      return address === undefined ? [] : [[key, address] as const];
    });
  }

  private keysFor({ id, runSize }: OnlineGeocodingProvider): readonly string[] {
    const keys: string[] = [];
    for (const [key, { deniedBy }] of this.store.waiting) {
      if (keys.length === runSize) break;
      if (!deniedBy.includes(id)) keys.push(key);
    }
    return keys;
  }

  private allowed(): readonly OnlineGeocodingProvider[] {
    return this.providers.all.filter(
      (provider): provider is OnlineGeocodingProvider =>
        !provider.isBundled && this.access.refusalOf(provider) === undefined,
    );
  }
}
