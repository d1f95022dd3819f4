import type { SqlValue } from 'sql.js';
import type { Precision } from '../../common/locations/location.ts';
import type { BatchRecord, ReportRecord } from './journal-record.ts';
import type { Ledger, NumberedEntry, RefusedEntry } from './ledger.ts';
import type { MapsDatabase } from './maps-database.ts';
import { MIRROR_LIMIT } from './mirror-limit.ts';

const COLUMNS = 'number, id, client, time, kind, hub, provider, precision, billable';
const INSERT = `INSERT OR IGNORE INTO ledger (${COLUMNS})`;
const OPEN = 'number > (SELECT reported_through FROM outbox)';

/** Keeps the ledger in SQLite, with a mirror of its ids for the one question that is asked ten thousand times. */
export class SqlLedger implements Ledger {
  private readonly ids = new Set<string>();
  private readonly isMirrorWhole: boolean;
  private lastNumber: number;

  constructor(private readonly database: MapsDatabase) {
    this.lastNumber = Math.max(
      database.number('SELECT max(number) FROM ledger'),
      database.number('SELECT reported_through FROM outbox'),
    );
    this.isMirrorWhole = this.lastNumber <= MIRROR_LIMIT;
    if (this.isMirrorWhole) this.mirror(database.query('SELECT id FROM ledger'));
  }

  /** The number of the next entry. */
  get nextNumber(): number {
    return this.lastNumber + 1;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  recall(ids: readonly string[]): void {
    if (this.isMirrorWhole) return;
    const missing = ids.filter((id) => !this.ids.has(id));
    if (missing.length === 0) return;
    this.mirror(
      this.database.query('SELECT ledger.id FROM json_each(?) JOIN ledger ON ledger.id = value', [
        JSON.stringify(missing),
      ]),
    );
  }

  entries(): readonly NumberedEntry[] {
    return this.database.query(`SELECT ${COLUMNS} FROM ledger ORDER BY number`).map(numberedEntry);
  }

  unreported(limit: number): readonly NumberedEntry[] {
    return this.database
      .query(`SELECT ${COLUMNS} FROM ledger WHERE ${OPEN} ORDER BY number LIMIT ?`, [limit])
      .map(numberedEntry);
  }

  get unreportedCount(): number {
    return this.database.number(`SELECT count(*) FROM ledger WHERE ${OPEN}`);
  }

  get uncounted(): readonly (readonly [time: string, requests: number])[] {
    return this.database
      .query(`SELECT time, count(*) FROM ledger WHERE ${OPEN} AND billable = 1 GROUP BY time`)
      .map(([time, requests]) => [String(time), Number(requests)]);
  }

  get refused(): readonly RefusedEntry[] {
    return this.database
      .query(`SELECT ${COLUMNS}, reason FROM ledger JOIN refused USING (number) ORDER BY number`)
      .map((row) => ({ ...numberedEntry(row), reason: String(row[9]) }));
  }

  /** Adds the entries of a record; one that is known stays as it is. Call within a transaction. */
  applyBatch({ firstNumber, ledger }: BatchRecord): void {
    // Numbers are only ever given once, even if damage to a journal has hidden how far they had come.
    let next = Math.max(firstNumber, this.nextNumber);
    for (const { ids, clientIds, time, kind, hubId, providerId, precision, isBillable } of ledger) {
      const alike = [time, kind, hubId, providerId, precision, isBillable ? 1 : 0];
      // SQLite numbers on from the first, which is told because damage may have left a gap.
      const [id = '', clientId = ''] = [ids[0], clientIds[0]];
      this.database.run(`${INSERT} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
        next,
        id,
        clientId,
        ...alike,
      ]);
      this.database.runForPairs(
        `${INSERT} SELECT NULL, key, value, ?2, ?3, ?4, ?5, ?6, ?7 FROM json_each(?1)`,
        ids.slice(1).map((other, index) => [other, clientIds[index + 1] ?? '']),
        alike,
      );
      for (const each of ids) this.ids.add(each);
      next += ids.length;
    }
    this.lastNumber = next - 1;
  }

  /** Takes note of what became of reported entries. Call within a transaction. */
  applyReport({ through, refused, accepted }: ReportRecord): void {
    this.database.run('UPDATE outbox SET reported_through = max(reported_through, ?)', [through]);
    this.lastNumber = Math.max(this.lastNumber, through);
    this.database.runForEach('INSERT OR REPLACE INTO refused VALUES (?, ?)', refused);
    this.database.runForEach(
      'DELETE FROM refused WHERE number = ?',
      accepted.map((number) => [number]),
    );
  }

  private mirror(rows: readonly (readonly SqlValue[])[]): void {
    for (const [id] of rows) this.ids.add(String(id));
  }
}

function numberedEntry(row: readonly SqlValue[]): NumberedEntry {
  const [number, id, client, time, kind, hub, provider, precision, billable] = row;
  return {
    number: Number(number),
    entry: {
      id: String(id),
      time: String(time),
      kind: kind === 'map' ? 'map' : 'location',
      hubId: String(hub),
      clientId: String(client),
      providerId: String(provider),
      precision: precision === '' ? undefined : (String(precision) as Precision),
      isBillable: billable === 1,
    },
  };
}
