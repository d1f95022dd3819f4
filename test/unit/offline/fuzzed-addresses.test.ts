import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundledLocationService } from '../../../scripts/locate/bundled-location-service.ts';
import { clientsAt } from '../../../scripts/locate/clients-at.ts';
import { coverageOf } from '../../../src/common/coverage/coverage.ts';
import { isLocated, OMISSION_REASONS } from '../../../src/common/locations/location.ts';
import { readZipCentroidBytes } from '../../support/zip-centroids.ts';

const RUNS = 100;
const ADDRESSES_OF_A_RUN = 1_000;

const service = await bundledLocationService(readZipCentroidBytes());

/** Half of it looks like something; the rest is whatever fits into a string. */
const parts = (...likely: readonly string[]) =>
  fc.array(
    fc.oneof(
      fc.constantFrom('', ...likely),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .tuple(fc.constantFrom('', ...likely), fc.string({ maxLength: 6 }))
        .map((it) => it.join('')),
    ),
    { minLength: 10, maxLength: 40 },
  );

const pool = fc.record({
  street: parts(
    '1 Main St',
    'PO Box 12',
    '1 Elm St, Salem, MA 01970',
    'APO AE 09021',
    '9 Rue X, ON',
    'U S A',
  ),
  city: parts(
    'Grass Valley',
    'St. Paul',
    'APO',
    'none',
    'Toronto, Ontario',
    'Salem, MA',
    'Ft Worth',
    'usa',
  ),
  state: parts('CA', 'Calif.', 'AE', 'ON', 'WA', 'MA', 'West Virginia', 'N. Mex.', 'XX', 'NSW'),
  zip: parts(
    '95945',
    '6040',
    '959451234',
    '02146',
    '00000',
    'M5H 1J9',
    '26003-',
    '6000',
    '96939',
    'CA',
  ),
  country: parts('US', 'usa', 'Canada', 'CA', 'DE', 'Georgia', '840', '-'),
  step: fc.integer({ min: 1, max: 1_000_000 }),
});

it('gives 100,000 fuzzed addresses one verdict each, without an error, and sums that hold', async () => {
  const { signal } = new AbortController();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(pool, async ({ street, city, state, zip, country, step }) => {
      const addresses = Array.from({ length: ADDRESSES_OF_A_RUN }, (_, i) => {
        // Strides without a common divisor go through the combinations.
        const cell = (texts: readonly string[], stride: number) =>
          texts[(i * stride + step) % texts.length] ?? '';
        return {
          street: `${cell(street, 1)}${i % 3 === 0 ? ` ${i}` : ''}`,
          city: cell(city, 7),
          state: cell(state, 13),
          zip: cell(zip, 19),
          country: i % 2 === 0 ? '' : cell(country, 23),
        };
      });
      const clients = clientsAt(addresses);
      const { results } = await service.locate(clients, { signal });
      const coverage = coverageOf(clients, results);
      count += results.length;
      expect(coverage.clients).toBe(ADDRESSES_OF_A_RUN);
      expect(coverage.located + coverage.omitted).toBe(ADDRESSES_OF_A_RUN);
      for (const result of results) {
        const isSound = isLocated(result)
          ? Number.isFinite(result.lon) && Number.isFinite(result.lat)
          : OMISSION_REASONS.includes(result.reason);
        if (!isSound) throw new Error(`No verdict: ${JSON.stringify(result)}`);
      }
    }),
    { numRuns: RUNS },
  );
  expect(count).toBeGreaterThanOrEqual(RUNS * ADDRESSES_OF_A_RUN);
}, 60_000);
