/**
 * The files of the store. `snapshot-5` is the database as it was when `journal-4` was sealed: it covers all journals
 * below 5, and the store is `snapshot-5` and the journals from 5 on.
 */
export type StoreFileKind = 'journal' | 'snapshot';

export function storeFileName(kind: StoreFileKind, number: number): string {
  return `${kind}-${number}`;
}

/** The numbers of the files of a kind, ascending. */
export function numbersOf(
  kind: StoreFileKind,
  files: readonly { readonly name: string }[],
): readonly number[] {
  return files
    .flatMap(({ name }) => {
      const [prefix, number = ''] = name.split('-');
      return prefix === kind && /^[1-9]\d{0,14}$/.test(number) ? [Number(number)] : [];
    })
    .sort((a, b) => a - b);
}
