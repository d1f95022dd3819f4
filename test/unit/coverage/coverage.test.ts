import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientSet } from '../../../src/common/clients/client-set.ts';
import { coverageOf, rowsOfPart } from '../../../src/common/coverage/coverage.ts';
import { OMISSION_REASONS, PRECISIONS } from '../../../src/common/locations/location.ts';
import { hubRows } from '../../support/hub-rows.ts';
import { anyLocateResult } from '../../support/locate-results.ts';

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** A set of rows, some without a client, and an outcome for each of its clients. */
const anyOutcome = fc
  .array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'))
  .map((ids) => ClientSet.fromRows(hubRows(ids.map((clientId) => ({ clientId })))))
  .chain((set) =>
    fc
      .array(anyLocateResult, { minLength: set.size, maxLength: set.size })
      .map((results) => ({ set, results })),
  );

describe('coverage', () => {
  it('accounts for every row and every client, whatever became of them', () => {
    fc.assert(
      fc.property(anyOutcome, ({ set, results }) => {
        const coverage = coverageOf(set, results);
        expect(coverage.clients).toBe(coverage.located + coverage.omitted);
        expect(coverage.located).toBe(sum(coverage.byPrecision));
        expect(coverage.omitted).toBe(sum(coverage.byReason));
        const rowsWithClient = rowsOfPart({ kind: 'clients' }, set, results).length;
        expect(coverage.rows).toBe(rowsWithClient + coverage.rowsWithoutClient);
      }),
    );
  });

  it('selects, for its parts together, each row exactly once', () => {
    fc.assert(
      fc.property(anyOutcome, ({ set, results }) => {
        const parts = [
          ...PRECISIONS.map((precision) => ({ kind: 'precision', precision }) as const),
          ...OMISSION_REASONS.map((reason) => ({ kind: 'reason', reason }) as const),
          { kind: 'without-client' } as const,
        ];
        const rows = parts.flatMap((part) => [...rowsOfPart(part, set, results)]);
        expect(rows.sort((a, b) => a - b)).toEqual([...rowsOfPart({ kind: 'rows' }, set, results)]);
      }),
    );
  });
});
