/** The bundled zip codes: points, states and towns in flat columns, reached by slot. */
export class ZipCentroidTable {
  static decode(_bytes: ArrayBuffer): ZipCentroidTable {
    return new ZipCentroidTable();
  }
  readonly size: number = 0;
  slotOf(_zip: number): number {
    return -1;
  }
  lonAt(_slot: number): number {
    return 0;
  }
  latAt(_slot: number): number {
    return 0;
  }
  stateAt(_slot: number): string {
    return '';
  }
  townAt(_slot: number): string {
    return '';
  }
}
