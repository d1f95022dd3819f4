import type { Tariff } from '@mystratus/plugin-sdk';

/** What a map would bill, before it is made. */
export interface Quote {
  /** Clients to look up for the first time. */
  readonly newLookups: number;
  /** Clients looked up before, at the same address: free. */
  readonly knownLookups: number;
  /** New look-ups that the tariff exempts, because bundled data answers them. */
  readonly exemptLookups: number;
  /** 1, or 0 where there is nothing to draw. */
  readonly maps: number;
  /** Requests billed: counted look-ups and the map. */
  readonly requests: number;
  /** In the account's currency, where the host tells a tariff. */
  readonly price: number | undefined;
  /** The month's cap, where this quote would pass it. */
  readonly passedCap: number | undefined;
}

/** Counts of a request before the tariff is applied. */
export interface RequestCounts {
  readonly newLookups: number;
  readonly newBundledLookups: number;
  readonly knownLookups: number;
  readonly maps: number;
}

/** Applies the tariff to a request's counts. `usedThisMonth` is in requests. */
export function quoteFor(counts: RequestCounts, tariff: Tariff, usedThisMonth: number): Quote {
  const exemptLookups = tariff.countBundledLookups ? 0 : counts.newBundledLookups;
  const requests = counts.newLookups - exemptLookups + counts.maps;
  const { monthlyCap, pricePerRequest } = tariff;
  // What costs nothing passes nothing, even beyond the cap.
  const isPassed =
    monthlyCap !== undefined && requests > 0 && usedThisMonth + requests > monthlyCap;
  return {
    newLookups: counts.newLookups,
    knownLookups: counts.knownLookups,
    exemptLookups,
    maps: counts.maps,
    requests,
    price: pricePerRequest === undefined ? undefined : requests * pricePerRequest,
    passedCap: isPassed ? monthlyCap : undefined,
  };
}
