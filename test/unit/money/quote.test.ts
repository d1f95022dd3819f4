import { describe, expect, it } from 'vitest';
import { quoteFor } from '../../../src/common/money/quote.ts';

const counts = { newLookups: 148, newBundledLookups: 100, knownLookups: 204, maps: 1 };

describe('a quote', () => {
  it('is one request for each new look-up and one for the map', () => {
    const quote = quoteFor(counts, { countBundledLookups: true }, 0);
    expect(quote.requests).toBe(149);
    expect(quote.price).toBeUndefined();
  });

  it('leaves bundled look-ups out where the tariff exempts them', () => {
    const quote = quoteFor(counts, { countBundledLookups: false }, 0);
    expect(quote).toMatchObject({ requests: 49, exemptLookups: 100 });
  });

  it('prices the requests where the host tells a price', () => {
    expect(
      quoteFor(counts, { countBundledLookups: true, pricePerRequest: 0.1 }, 0).price,
    ).toBeCloseTo(14.9);
  });

  it('says so when it would pass the month’s cap, and not when it just reaches it', () => {
    const tariff = { countBundledLookups: true, monthlyCap: 200 };
    expect(quoteFor(counts, tariff, 51).passedCap).toBeUndefined();
    expect(quoteFor(counts, tariff, 52).passedCap).toBe(200);
    const free = { newLookups: 0, newBundledLookups: 0, knownLookups: 352, maps: 0 };
    expect(quoteFor(free, tariff, 999).passedCap).toBeUndefined();
  });
});
