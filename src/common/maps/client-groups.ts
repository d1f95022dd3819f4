import { NAMED_GROUPS } from './group-symbols.ts';

/** What a group is: a value that many clients share, the rest of the values, or no value. */
export type ClientGroup =
  | { readonly kind: 'named'; readonly title: string; readonly clientCount: number }
  | { readonly kind: 'other'; readonly titles: readonly string[]; readonly clientCount: number }
  | { readonly kind: 'blank'; readonly clientCount: number };

/** Clients by what they have in common: the greatest groups first, then the others, then those without a value. */
export interface ClientGroups {
  readonly groups: readonly ClientGroup[];
  /** For each client of the set the index of its group. */
  readonly groupOfClient: Uint8Array;
}

/**
 * Groups clients by a value of each; `isCounted` says which of them are on the map. Values that differ in case or in
 * the blanks around them are one. Among groups of a size the order is that of their titles.
 */
export function groupClients(
  values: readonly string[],
  isCounted: (client: number) => boolean,
): ClientGroups {
  const counts = new Map<string, { title: string; clientCount: number }>();
  values.forEach((value, client) => {
    const title = value.trim();
    if (title === '' || !isCounted(client)) return;
    const known = counts.get(keyOf(title));
    if (known) known.clientCount += 1;
    else counts.set(keyOf(title), { title, clientCount: 1 });
  });
  const ranked = [...counts].sort(
    ([, a], [, b]) => b.clientCount - a.clientCount || a.title.localeCompare(b.title),
  );
  const namedCount = Math.min(ranked.length, NAMED_GROUPS);
  const groups: ClientGroup[] = ranked
    .slice(0, namedCount)
    .map(([, { title, clientCount }]) => ({ kind: 'named', title, clientCount }));
  const indexByKey = new Map(ranked.slice(0, namedCount).map(([key], index) => [key, index]));

  const rest = ranked.slice(namedCount);
  const otherIndex = groups.length;
  if (rest.length > 0) {
    const clientCount = rest.reduce((sum, [, group]) => sum + group.clientCount, 0);
    const titles = rest.map(([, { title }]) => title);
    groups.push({ kind: 'other', titles, clientCount });
  }
  const blankIndex = groups.length;
  const blankCount = values.filter(
    (value, client) => value.trim() === '' && isCounted(client),
  ).length;
  if (blankCount > 0) groups.push({ kind: 'blank', clientCount: blankCount });

  const groupOfClient = Uint8Array.from(values, (value) => {
    const title = value.trim();
    return title === '' ? blankIndex : (indexByKey.get(keyOf(title)) ?? otherIndex);
  });
  return { groups, groupOfClient };
}

function keyOf(title: string): string {
  return title.toLocaleLowerCase();
}
