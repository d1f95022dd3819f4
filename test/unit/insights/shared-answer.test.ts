import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOO_FEW, WITHHELD } from '../../../src/insights/answers/answer-table.ts';
import { marketAnswer } from '../../../src/insights/answers/market-answer.ts';
import { insightSet } from '../../../src/insights/insight-set.ts';
import { sharedAnswer } from '../../../src/services/insights/shared-answer.ts';

const MINIMUM = 5;

/** So many clients in each of some towns. */
function answerOf(counts: readonly number[]) {
  const results = counts.flatMap((count, town) =>
    Array.from({ length: count }, () => ({
      ...{
        lon: -105 + town / 10,
        lat: 39.7,
        zip5: String(80_000 + town),
        town: `Town ${town}, CO`,
      },
      ...{ precision: 'zip' as const, needsAddressCheck: false },
    })),
  );
  const set = insightSet({
    results,
    clientOfRow: Int32Array.from(results.keys()),
    measures: undefined,
    studios: [],
  });
  const answer = marketAnswer(set);
  return answer && { answer, placeAt: (market: number) => set.towns.list[market] };
}

describe('an answer that is shared', () => {
  it('tells no count below the minimum, and never just one that is missing from the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        (counts) => {
          const { answer, placeAt } = answerOf(counts) ?? {};
          if (!answer || !placeAt) throw new Error('Nobody is on the map.');
          const shared = sharedAnswer(answer, answer.table.rows, placeAt, MINIMUM);
          const told = shared.rows.map(({ cells }) => cells[1]);
          for (const count of told) {
            if (typeof count === 'number') expect(count).toBeGreaterThanOrEqual(MINIMUM);
            else expect([TOO_FEW, WITHHELD]).toContain(count);
          }
          for (const { cells } of shared.rows) {
            // A share gives the count away.
            expect(typeof cells[2]).toBe(typeof cells[1]);
          }
          const hidden = told.filter((count) => typeof count !== 'number').length;
          if (!shared.isSentenceShared) return;
          expect(hidden).not.toBe(1);
          // What is withheld in the table is not told in the sentence.
          const largest = shared.rows.find(({ cells }) => cells[0] === answer.largest.label);
          expect(typeof largest?.cells[1]).toBe('number');
        },
      ),
    );
  });

  it('is whole where nothing is small', () => {
    const { answer, placeAt } = answerOf([7, 9]) ?? {};
    if (!answer || !placeAt) throw new Error('Nobody is on the map.');
    const shared = sharedAnswer(answer, answer.table.rows, placeAt, MINIMUM);
    expect(shared).toEqual({ rows: answer.table.rows, isSentenceShared: true });
  });
});
