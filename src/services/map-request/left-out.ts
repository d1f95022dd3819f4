import type { ClientSet } from '../../common/clients/client-set.ts';
import { isLocated, type LocateResult, OMISSION_REASONS } from '../../common/locations/location.ts';
import type { LeftOutClient, LeftOutGroup } from './map-state.ts';

const REASONS = [...OMISSION_REASONS, 'address-check'] as const;

/** Clients that have no location, and located ones whose address contradicts itself, by reason. */
export function leftOutOf(
  clients: ClientSet,
  results: readonly LocateResult[],
): readonly LeftOutGroup[] {
  const groups = new Map<LeftOutGroup['reason'], LeftOutClient[]>();
  results.forEach((result, client) => {
    if (isLocated(result) && !result.needsAddressCheck) return;
    const [reason, detail] = isLocated(result)
      ? (['address-check', result.town] as const)
      : ([result.reason, result.detail] as const);
    const entry = { client, name: clients.nameAt(client), detail };
    const group = groups.get(reason);
    if (group) group.push(entry);
    else groups.set(reason, [entry]);
  });
  return REASONS.flatMap((reason) => {
    const group = groups.get(reason);
    return group ? [{ reason, clients: group }] : [];
  });
}
