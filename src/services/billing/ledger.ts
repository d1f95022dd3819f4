import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { Precision } from '../../common/locations/location.ts';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import { MapsDatabase } from '../cache/maps-database.ts';

export const Ledger = Symbol('Ledger') as ServiceIdentifier<Ledger>;

/** The append-only record of what is billed, and how far the host knows it. */
export interface Ledger {
  has(id: string): boolean;
  /** Appends what is not there yet. Call within a transaction of the database. */
  append(entries: readonly LedgerEntry[]): void;
  /** Entries that the host has not confirmed, oldest first. */
  unreported(limit: number): readonly LedgerEntry[];
  /** The host has confirmed the oldest of them, this many. */
  confirmReported(count: number): void;
  /** Billable entries that the host has not confirmed. */
  readonly unreportedRequests: number;
}

/** Keeps the ledger in SQLite, with a mirror of its ids for the one question that is asked ten thousand times. */
@injectable()
export class SqlLedger implements Ledger {
  private readonly ids = new Set<string>();

  constructor(@inject(MapsDatabase) private readonly database: MapsDatabase) {}

  has(id: string): boolean {
    return this.ids.has(id);
  }

  append(entries: readonly LedgerEntry[]): void {
    const added = entries.filter(({ id }) => !this.ids.has(id));
    for (const alike of groupAlike(added)) {
      const [{ time, kind, hubId, providerId, precision, isBillable }] = alike;
      this.database.runForPairs(
        `INSERT INTO ledger (id, client, time, kind, hub, provider, precision, billable)
         SELECT key, value, ?2, ?3, ?4, ?5, ?6, ?7 FROM json_each(?1)`,
        alike.map(({ id, clientId }) => [id, clientId]),
        [time, kind, hubId, providerId, precision ?? '', isBillable ? 1 : 0],
      );
    }
    this.database.afterCommit(() => {
      for (const { id } of added) this.ids.add(id);
    });
  }

  unreported(limit: number): readonly LedgerEntry[] {
    return this.database
      .query(
        `SELECT id, time, kind, hub, client, provider, precision, billable FROM ledger
         WHERE number > (SELECT reported_through FROM outbox) ORDER BY number LIMIT ?`,
        [limit],
      )
      .map(([id, time, kind, hub, client, provider, precision, billable]) => ({
        id: String(id),
        time: String(time),
        kind: kind === 'map' ? 'map' : 'location',
        hubId: String(hub),
        clientId: String(client),
        providerId: String(provider),
        precision: precision === '' ? undefined : (String(precision) as Precision),
        isBillable: billable === 1,
      }));
  }

  confirmReported(count: number): void {
    this.database.run('UPDATE outbox SET reported_through = reported_through + ?', [count]);
  }

  get unreportedRequests(): number {
    const [[count] = []] = this.database.query(
      `SELECT count(*) FROM ledger
       WHERE number > (SELECT reported_through FROM outbox) AND billable = 1`,
    );
    return Number(count ?? 0);
  }
}

type NonEmpty<T> = readonly [T, ...T[]];

/** Entries that differ only in id and client; a run has few such groups and each is one statement. */
function groupAlike(entries: readonly LedgerEntry[]): readonly NonEmpty<LedgerEntry>[] {
  const groups = new Map<string, [LedgerEntry, ...LedgerEntry[]]>();
  for (const entry of entries) {
    const { time, kind, hubId, providerId, precision, isBillable } = entry;
    const key = [time, kind, hubId, providerId, precision, isBillable].join('\n');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
