import type { LonLat } from '../common/geo/lon-lat.ts';
import type { InsightClients } from './insight-clients.ts';
import { indexesWithin } from './site-score.ts';

/** An event that was held, as the host knows it. */
export interface PastEvent extends LonLat {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 date. */
  readonly date: string;
  /** Indexes of the clients of the set who came, each once. */
  readonly came: ArrayLike<number>;
}

/** Who has come to events, by where they live. */
export class EventGuests {
  private readonly guestsAt: Float64Array;

  /**
   * @param isMember whether a client counts
   */
  constructor(
    private readonly at: InsightClients,
    events: readonly PastEvent[],
    private readonly isMember: ArrayLike<number>,
  ) {
    const isGuest = new Uint8Array(at.placeOf.length);
    for (const { came } of events) {
      for (const client of Array.from(came)) isGuest[client] = isMember[client] ?? 0;
    }
    this.guestsAt = at.sumsByPlace(isGuest);
  }

  /** Of those who count, who came to this event. */
  cameTo({ came }: PastEvent): number {
    return Array.from(came).reduce((sum, client) => sum + (this.isMember[client] ?? 0), 0);
  }

  /** Who lives within the radius, its edge included, and came to at least one of the events. */
  within(site: LonLat, radiusMiles: number): number {
    return indexesWithin(site, radiusMiles, this.at.places).reduce(
      (sum, place) => sum + (this.guestsAt[place] ?? 0),
      0,
    );
  }
}
