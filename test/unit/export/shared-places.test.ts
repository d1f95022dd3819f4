import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlaceFigures, sharedPlaces } from '../../../src/common/export/shared-places.ts';

function placesOf(counts: readonly number[]): readonly PlaceFigures[] {
  return counts.map((clientCount, index) => ({
    id: String(80_200 + index),
    zip5: String(80_200 + index),
    town: 'Denver, CO',
    lon: -105 + index * 0.01,
    lat: 39,
    clientCount,
    sessions: clientCount * 2,
    sales: clientCount * 100,
  }));
}

/** All lists of so many counts from 1 to `most`. */
function* lists(length: number, most: number): Generator<readonly number[]> {
  if (length === 0) yield [];
  else
    for (const rest of lists(length - 1, most))
      for (let count = 1; count <= most; count++) yield [count, ...rest];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);

const sets = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });

describe('counts below the minimum', () => {
  it('are shown nowhere, and every place is accounted for', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 12 }), (counts, minimum) => {
        const places = placesOf(counts);
        const shared = sharedPlaces(places, minimum);
        expect(shared.shown.every(({ clientCount }) => clientCount >= minimum)).toBe(true);
        const all = [...shared.shown, ...shared.few, ...shared.withheld];
        expect(all.map(({ id }) => id).toSorted()).toEqual(places.map(({ id }) => id).toSorted());
        expect(shared.few.toSorted(byId)).toEqual(shared.few);
        expect(shared.withheld.toSorted(byId)).toEqual(shared.withheld);
        for (const place of [...shared.few, ...shared.withheld]) {
          expect(Object.keys(place).toSorted()).toEqual(['id', 'lat', 'lon', 'town', 'zip5']);
        }
      }),
    );
  });

  it('make up the total with what is shown, or there is no total', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 12 }), (counts, minimum) => {
        const { shown, few, withheld, rest, clientCount } = sharedPlaces(placesOf(counts), minimum);
        const all = counts.reduce((a, b) => a + b, 0);
        if (clientCount === undefined) {
          expect(shown).toEqual([]);
          expect(rest).toBeUndefined();
          return;
        }
        expect(clientCount).toBe(all);
        const told = shown.reduce((total, place) => total + place.clientCount, 0);
        expect(told + (rest?.clientCount ?? 0)).toBe(all);
        expect(rest === undefined).toBe(few.length + withheld.length === 0);
      }),
    );
  });

  it('show everything when none is below', () => {
    const shared = sharedPlaces(placesOf([5, 9, 7]), 5);
    expect(shared.shown.map(({ clientCount }) => clientCount)).toEqual([9, 7, 5]);
    expect(shared.clientCount).toBe(21);
  });

  it('hide nothing else where many small places make up for each other', () => {
    const { withheld, rest } = sharedPlaces(placesOf([1, 2, 3, 4, 2, 40, 50]), 5);
    expect(withheld).toEqual([]);
    expect(rest).toEqual({ clientCount: 12, sessions: 24, sales: 1200 });
  });

  it('hide another place where one small place could be computed from the total', () => {
    const { few, withheld, rest } = sharedPlaces(placesOf([3, 40, 50]), 5);
    expect(few.map(({ id }) => id)).toEqual(['80200']);
    expect(withheld.map(({ id }) => id)).toEqual(['80201']);
    expect(rest?.clientCount).toBe(43);
  });

  /**
   * The reader of a file knows the algorithm, and so the sets of counts that would have made the same file. Among
   * them each hidden count takes every value below the minimum.
   */
  it.each([
    { minimum: 3, places: 4 },
    { minimum: 4, places: 3 },
    { minimum: 5, places: 3 },
  ])(
    'of $places places below $minimum cannot be narrowed down by whoever knows the algorithm',
    ({ minimum, places }) => {
      const mostTried = 2 * minimum;
      // The others may be larger, to make up for it.
      const mostPossible = places === 4 ? 11 : 22;
      const possible = new Map<string, Map<string, Set<number>>>();
      const tried = new Set<string>();
      for (const counts of lists(places, mostPossible)) {
        const all = placesOf(counts);
        const shared = sharedPlaces(all, minimum);
        const file = JSON.stringify(shared);
        const values = possible.get(file) ?? new Map<string, Set<number>>();
        possible.set(file, values);
        if (counts.every((count) => count <= mostTried)) tried.add(file);
        for (const { id } of shared.few) {
          const count = all.find((place) => place.id === id)?.clientCount ?? 0;
          values.set(id, (values.get(id) ?? new Set()).add(count));
        }
      }
      const below = Array.from({ length: minimum - 1 }, (_, index) => index + 1);
      let hiddenCounts = 0;
      for (const file of tried) {
        for (const values of possible.get(file)?.values() ?? []) {
          expect([...values].toSorted((a, b) => a - b)).toEqual(below);
          hiddenCounts++;
        }
      }
      expect(hiddenCounts).toBeGreaterThan(20);
    },
  );
});
