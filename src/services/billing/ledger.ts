import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { Precision } from '../../common/locations/location.ts';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import { MapsDatabase } from '../cache/maps-database.ts';

export const Ledger = Symbol('Ledger') as ServiceIdentifier<Ledger>;

/** The append-only record of what is billed, and what of it the host does not know yet. */
export interface Ledger {
  has(id: string): boolean;
  /** Appends what is not there yet, and queues it for the host. Call within a transaction of the database. */
  append(entries: readonly LedgerEntry[]): void;
  /** Entries that the host has not confirmed, oldest first. */
  unreported(limit: number): readonly LedgerEntry[];
  markReported(ids: readonly string[]): void;
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
    this.database.runForEach(
      `INSERT INTO ledger
       SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7
       FROM json_each(?)`,
      added.map((entry) => [
        entry.id,
        entry.time,
        entry.kind,
        entry.hubId,
        entry.clientId,
        entry.providerId,
        entry.precision ?? '',
        entry.isBillable ? 1 : 0,
      ]),
    );
    this.database.runForEach(
      'INSERT INTO outbox SELECT value->>0 FROM json_each(?)',
      added.map(({ id }) => [id]),
    );
    for (const { id } of added) this.ids.add(id);
  }

  unreported(limit: number): readonly LedgerEntry[] {
    return this.database
      .query(
        `SELECT id, time, kind, hub, client, provider, precision, billable
         FROM outbox JOIN ledger ON ledger.id = outbox.ledger_id ORDER BY time, id LIMIT ?`,
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

  markReported(ids: readonly string[]): void {
    this.database.runForEach(
      'DELETE FROM outbox WHERE ledger_id IN (SELECT value->>0 FROM json_each(?))',
      ids.map((id) => [id]),
    );
  }

  get unreportedRequests(): number {
    const [[count] = []] = this.database.query(
      'SELECT count(*) FROM outbox JOIN ledger ON ledger.id = outbox.ledger_id WHERE billable = 1',
    );
    return Number(count ?? 0);
  }
}
