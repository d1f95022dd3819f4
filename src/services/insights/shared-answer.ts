import { type PlaceFigures, sharedPlaces } from '../../common/export/shared-places.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import {
  type AnswerColumnId,
  type AnswerRow,
  TOO_FEW,
  WITHHELD,
} from '../../insights/answers/answer-table.ts';
import type { Answer } from './answers-service.ts';

/** What of an answer may be told in a file that is shared. */
export interface SharedAnswer {
  readonly rows: readonly AnswerRow[];
  /** The sentence tells no count below the minimum, and none that one could be computed from. */
  readonly isSentenceShared: boolean;
}

/** Columns that count clients. */
const COUNTS: ReadonlySet<AnswerColumnId> = new Set([
  'clients',
  'newClients',
  'within5',
  'within10',
  'within20',
  'nearer',
  'taken',
  'before',
  'after',
  'booked',
  'bookedBefore',
  'came',
]);

/** Columns of the sides of a comparison, in the order of {@link AnswerRow.clients}. */
const SIDE_COLUMNS: readonly AnswerColumnId[] = ['before', 'after'];

/** Columns that few clients could be recognised by, where one of the counts beside them is hidden. */
const TELLING: ReadonlySet<AnswerColumnId> = new Set([
  ...COUNTS,
  'share',
  'change',
  'sales',
  'salesPerClient',
  'penetration',
  'perHouseholds',
  'leadSource',
  'salesInReach',
  'medianMiles',
  'difference',
]);

/**
 * Hides counts of clients below a minimum. Of places, which add up to a total that is told, others are hidden too, as
 * in every file that is shared; see `sharedPlaces`.
 *
 * @param placeAt where a row's town or zip is
 */
export function sharedAnswer(
  answer: Answer,
  rows: readonly AnswerRow[],
  placeAt: (market: number) => LonLat | undefined,
  minimum: number,
): SharedAnswer {
  const { columns } = answer.table;
  const isSmall = (count: unknown) => typeof count === 'number' && count > 0 && count < minimum;
  const counted = columns.map(({ id, kind }) => kind === 'count' && COUNTS.has(id));
  const sides = sidesOf(rows).map((counts) =>
    sharedPlaces(placesOf(rows, counts, placeAt), minimum),
  );
  const withheld = sides.map((side) => new Set(side.withheld.map(({ id }) => id)));
  const hidden = rows.map((row): AnswerRow => {
    const signs = (row.clients ?? []).map((count, side) =>
      isSmall(count) ? TOO_FEW : withheld[side]?.has(row.id) ? WITHHELD : undefined,
    );
    // What compares a side that is told with one that is not is withheld, however great it is.
    const isHidden = signs.some((each) => each !== undefined);
    const sign = signs.every((each) => each === TOO_FEW) ? TOO_FEW : WITHHELD;
    const isFew = row.cells.some((cell, at) => counted[at] && isSmall(cell));
    return {
      ...row,
      cells: row.cells.map((cell, at) => {
        const id = columns[at]?.id;
        if (id === undefined || cell === undefined || !TELLING.has(id)) return cell;
        if (counted[at] && isSmall(cell)) return TOO_FEW;
        const ofSide = row.clients && SIDE_COLUMNS.indexOf(id);
        if (ofSide !== undefined && ofSide >= 0) return signs[ofSide] ?? cell;
        if (ofSide !== undefined) return isHidden ? sign : cell;
        // Of a site each ring is a count of its own.
        return isFew && !counted[at] ? TOO_FEW : cell;
      }),
    };
  });
  return {
    rows: hidden,
    isSentenceShared:
      sides.every(({ clientCount }) => clientCount !== undefined) &&
      !countsTold(answer).some(isSmall) &&
      !placesTold(answer).some((label) =>
        hidden.some((row) => row.cells[0] === label && isHiddenPlace(row)),
      ),
  };
}

/** A town or zip of which a count is hidden; they stand behind its name. */
export function isHiddenPlace({ clients = [], cells }: AnswerRow): boolean {
  const counts = cells.slice(1, 1 + clients.length);
  return counts.some((cell) => cell === TOO_FEW || cell === WITHHELD);
}

/** Places whose figures the sentence tells. */
function placesTold(answer: Answer): readonly (string | undefined)[] {
  if (answer.kind === 'market') return [answer.largest.label, answer.rising?.label];
  return answer.kind === 'change' ? [answer.gained?.label, answer.fell?.label] : [];
}

/** What rows of places count, one list for each side of a comparison. */
function sidesOf(rows: readonly AnswerRow[]): readonly (readonly number[])[] {
  const sides = Math.max(0, ...rows.map(({ clients }) => clients?.length ?? 0));
  return Array.from({ length: sides }, (_, side) =>
    rows.map(({ clients }) => clients?.[side] ?? 0),
  );
}

function placesOf(
  rows: readonly AnswerRow[],
  counts: readonly number[],
  placeAt: (market: number) => LonLat | undefined,
): readonly PlaceFigures[] {
  return rows.flatMap(({ id, market = -1 }, index) => {
    const clientCount = counts[index] ?? 0;
    const place = placeAt(market);
    if (!place || clientCount === 0) return [];
    const { lon, lat } = place;
    return [{ id, zip5: '', town: '', lon, lat, clientCount }];
  });
}

/** Clients that the sentence counts. */
function countsTold(answer: Answer): readonly number[] {
  switch (answer.kind) {
    case 'distance':
      return [answer.clients];
    case 'market':
      return [answer.clients, answer.largest.clients];
    case 'sites':
      return answer.weight === 'clients' ? [answer.covered, answer.yardstick?.reached ?? 0] : [];
    case 'branch':
      return [
        answer.clientsNearer,
        answer.clientsInReach,
        ...answer.takenFrom.map(({ clients }) => clients),
      ];
    case 'change':
      return [
        ...[answer.before.clients, answer.after.clients],
        ...[answer.added, answer.kept, answer.lost],
      ];
    case 'seniors':
    case 'schools':
      // They tell no small count on the screen either.
      return [];
  }
}
