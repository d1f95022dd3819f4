/** Indexes of clients in the set of a map, ascending and each once; never changed in place. */
export type ClientSelection = Uint32Array;

/** What becomes of the clients that were selected before. */
export type SelectionMode = 'replace' | 'add' | 'subtract';

export const NO_CLIENTS: ClientSelection = new Uint32Array();

/** The selection after these clients are chosen; both are ascending. */
export function combineSelections(
  before: ClientSelection,
  chosen: ClientSelection,
  mode: SelectionMode,
): ClientSelection {
  switch (mode) {
    case 'replace':
      return chosen;
    case 'add':
      return union(before, chosen);
    case 'subtract':
      return difference(before, chosen);
  }
}

export function isSameSelection(one: ClientSelection, other: ClientSelection): boolean {
  return one.length === other.length && one.every((client, index) => client === other[index]);
}

function union(one: ClientSelection, other: ClientSelection): ClientSelection {
  const merged = new Uint32Array(one.length + other.length);
  let [i, j, size] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const a = one[i] ?? Infinity;
    const b = other[j] ?? Infinity;
    merged[size++] = Math.min(a, b);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return merged.slice(0, size);
}

function difference(one: ClientSelection, other: ClientSelection): ClientSelection {
  let j = 0;
  return one.filter((client) => {
    while (j < other.length && (other[j] ?? 0) < client) j++;
    return other[j] !== client;
  });
}
