import type { PlaceUnit } from '../../common/tables/place-table.ts';
import type { TableColumn } from '../../common/tables/table-columns.ts';

export interface TableActions {
  setUnit(unit: PlaceUnit): void;
  sortBy(column: TableColumn): void;
  focusOn(id: string): void;
  scrollTo(firstRow: number): void;
  /** Selects the clients of a row in the hub. */
  select(id: string): void;
  toggle(id: string): void;
  saveCsv(): void;
}
