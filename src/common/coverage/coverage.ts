import { type ClientSet, NO_CLIENT } from '../clients/client-set.ts';
import {
  isLocated,
  type LocateResult,
  OMISSION_REASONS,
  type OmissionReason,
  PRECISIONS,
  type Precision,
} from '../locations/location.ts';

/**
 * What became of every row of a set. Always: `rows` = rows with a client + `rowsWithoutClient`; `clients` = `located`
 * + `omitted`; `located` = the sum of `byPrecision`; `omitted` = the sum of `byReason`.
 */
export interface Coverage {
  readonly rows: number;
  readonly rowsWithoutClient: number;
  readonly clients: number;
  readonly located: number;
  readonly byPrecision: Readonly<Record<Precision, number>>;
  readonly omitted: number;
  readonly byReason: Readonly<Record<OmissionReason, number>>;
  /** Located clients whose zip and state or town contradict each other. */
  readonly needingAddressCheck: number;
}

/** A part of a {@link Coverage} that a user can point at. */
export type CoveragePart =
  | {
      readonly kind:
        | 'rows'
        | 'clients'
        | 'located'
        | 'omitted'
        | 'without-client'
        | 'address-check';
    }
  | { readonly kind: 'precision'; readonly precision: Precision }
  | { readonly kind: 'reason'; readonly reason: OmissionReason };

/** Counts what became of each client of the set; `results[i]` belongs to client `i`. */
export function coverageOf(set: ClientSet, results: readonly LocateResult[]): Coverage {
  const byPrecision = countersFor(PRECISIONS);
  const byReason = countersFor(OMISSION_REASONS);
  let located = 0;
  let needingAddressCheck = 0;
  for (const result of results) {
    if (isLocated(result)) {
      located++;
      byPrecision[result.precision]++;
      if (result.needsAddressCheck) needingAddressCheck++;
    } else {
      byReason[result.reason]++;
    }
  }
  let rowsWithoutClient = 0;
  for (const client of set.clientOfRow) if (client === NO_CLIENT) rowsWithoutClient++;

  return {
    rows: set.rowCount,
    rowsWithoutClient,
    clients: set.size,
    located,
    byPrecision,
    omitted: set.size - located,
    byReason,
    needingAddressCheck,
  };
}

/** Host handles of the rows that a part of the coverage counts. */
export function rowsOfPart(
  part: CoveragePart,
  set: ClientSet,
  results: readonly LocateResult[],
): Uint32Array {
  switch (part.kind) {
    case 'rows':
      return set.rows.slice();
    case 'clients':
      return set.rowsWhere((client) => client !== NO_CLIENT);
    case 'without-client':
      return set.rowsWhere((client) => client === NO_CLIENT);
    default:
      return set.rowsWhere((client) => {
        const result = results[client];
        return result !== undefined && belongsTo(part, result);
      });
  }
}

function belongsTo(part: CoveragePart, result: LocateResult): boolean {
  switch (part.kind) {
    case 'located':
      return isLocated(result);
    case 'omitted':
      return !isLocated(result);
    case 'address-check':
      return isLocated(result) && result.needsAddressCheck;
    case 'precision':
      return isLocated(result) && result.precision === part.precision;
    case 'reason':
      return !isLocated(result) && result.reason === part.reason;
    default:
      return false;
  }
}

function countersFor<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
