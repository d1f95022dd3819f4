import { distanceMiles } from '../geo/great-circle.ts';
import type { LonLat } from '../geo/lon-lat.ts';

/** How many clients a place has, and what they make up. Every place has at least one. */
export interface PlaceFigures extends Place {
  readonly clientCount: number;
  /** Left out where they are not known. */
  readonly sessions?: number | undefined;
  /** In the account's currency; left out where they are not known. */
  readonly sales?: number | undefined;
}

/** A zip, or a town where the zip is not known. */
export interface Place extends LonLat {
  readonly id: string;
  readonly zip5: string;
  readonly town: string;
}

/**
 * What a file that leaves the studio may say of each place. A place with fewer clients than the minimum is `few`, and
 * one that is hidden so that the few cannot be computed is `withheld`; neither has a figure of its own.
 */
export interface SharedPlaces {
  /** Most clients first. */
  readonly shown: readonly PlaceFigures[];
  /** By id: their order must not tell of their sizes. */
  readonly few: readonly Place[];
  readonly withheld: readonly Place[];
  /** Figures of the hidden places together; `undefined` when none is hidden, or when they could be taken apart. */
  readonly rest: Omit<PlaceFigures, keyof Place> | undefined;
  /** All clients; `undefined` when telling would give the few away. */
  readonly clientCount: number | undefined;
  readonly minimum: number;
}

/**
 * Hides counts below a minimum, so that no reader can compute them from the other counts and the total, even one who
 * knows this algorithm: for each hidden count, every value from 1 to `minimum` - 1 remains possible.
 *
 * With `k` places that are too small, of `S` clients together, the total gives `S` away. When
 * `k + m - 1 <= S <= (k - 1)(m - 1) + 1` (`m` the minimum), any one of them may be anything, as the others make up for
 * it. Otherwise places of enough clients are hidden too, until the hidden ones have `k + m - 1 + c * m` clients, `c` the
 * number of those: then the last of them makes up for anything. Which ones must not depend on their sizes, or being
 * hidden would tell of them; they are the ones nearest to the first that is too small. When all places are hidden and
 * that is not reached, the total is not told either. (Complementary suppression: A. Hundepool et al., "Statistical
 * Disclosure Control", 2012, ch. 4; against readers who know the method: R. C.-W. Wong et al., "Minimality Attack in
 * Privacy Preserving Data Publishing", VLDB 2007.)
 *
 * It protects one set of clients. Two files of sets that differ by one client can still be compared.
 */
export function sharedPlaces(places: readonly PlaceFigures[], minimum: number): SharedPlaces {
  const few = places.filter(({ clientCount }) => clientCount < minimum).toSorted(byId);
  const enough = places.filter(({ clientCount }) => clientCount >= minimum);
  const [firstOfFew] = few;
  const withheld: PlaceFigures[] = [];
  let hiddenClients = sum(few);

  const allClients = hiddenClients + sum(enough);
  const needed = () => few.length + minimum - 1 + withheld.length * minimum;
  const isSafe = () =>
    few.length === 0 ||
    (hiddenClients >= needed() &&
      (withheld.length > 0 || hiddenClients <= (few.length - 1) * (minimum - 1) + 1));
  if (firstOfFew) {
    const byDistance = nearestFirst(enough, firstOfFew);
    for (const next of byDistance) {
      if (isSafe()) break;
      withheld.push(next);
      hiddenClients += next.clientCount;
    }
  }
  const hidden = [...few, ...withheld];
  const isTold = isSafe();
  return {
    shown: enough.filter((place) => !withheld.includes(place)).toSorted(mostClientsFirst),
    few: few.map(placeOf),
    withheld: withheld.toSorted(byId).map(placeOf),
    rest: hidden.length > 0 && isTold ? figuresOf(hidden) : undefined,
    clientCount: isTold ? allClients : undefined,
    minimum,
  };
}

function figuresOf(places: readonly PlaceFigures[]): Omit<PlaceFigures, keyof Place> {
  return {
    clientCount: sum(places),
    sessions: sumOfKnown(places.map(({ sessions }) => sessions)),
    sales: sumOfKnown(places.map(({ sales }) => sales)),
  };
}

function sumOfKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined;
}

function nearestFirst(places: readonly PlaceFigures[], from: LonLat): readonly PlaceFigures[] {
  const miles = new Map(places.map((place) => [place, distanceMiles(from, place)]));
  return places.toSorted((a, b) => (miles.get(a) ?? 0) - (miles.get(b) ?? 0) || byId(a, b));
}

function placeOf({ id, zip5, town, lon, lat }: Place): Place {
  return { id, zip5, town, lon, lat };
}

function sum(places: readonly PlaceFigures[]): number {
  return places.reduce((total, { clientCount }) => total + clientCount, 0);
}

function byId(a: Place, b: Place): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function mostClientsFirst(a: PlaceFigures, b: PlaceFigures): number {
  return b.clientCount - a.clientCount || byId(a, b);
}
