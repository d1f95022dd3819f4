import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  DateFilterModule,
  ExternalFilterModule,
  type GridApi,
  type IRowNode,
  ModuleRegistry,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
} from 'ag-grid-community';
import type { HubRow } from '../data/hub-row.ts';
import type { HubListing, HubModel, HubView } from '../host/hub-model.ts';
import { describeFilter } from './describe-filter.ts';
import { gridColumns } from './grid-columns.ts';
import { gridTheme } from './grid-theme.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  DateFilterModule,
  ExternalFilterModule,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
]);

export interface HubGridOptions {
  readonly model: HubModel;
  /** List the records of the first so many clients only. */
  readonly listCount: number | undefined;
  readonly onOpenRecord: (row: HubRow) => void;
}

/** The grid of one hub. It decides what is listed and selected; the hub's model reads that from here. */
export class HubGrid implements HubView {
  readonly element = document.createElement('div');
  private readonly api: GridApi<HubRow>;
  private readonly model: HubModel;
  private searchText = '';
  private clientLimit: number | undefined;

  constructor({ model, listCount, onOpenRecord }: HubGridOptions) {
    this.model = model;
    this.clientLimit = listCount;
    this.element.className = 'hub-grid';
    const invalidate = () => model.invalidate();
    this.api = createGrid<HubRow>(this.element, {
      theme: gridTheme,
      columnDefs: gridColumns(model.definition),
      rowData: [...model.rows],
      getRowId: ({ data }) => String(data.row),
      defaultColDef: { sortable: true, resizable: true, minWidth: 64 },
      rowSelection: {
        mode: 'multiRow',
        checkboxes: true,
        headerCheckbox: true,
        selectAll: 'filtered',
        enableClickSelection: true,
      },
      cacheQuickFilter: true,
      isExternalFilterPresent: () => this.clientLimit !== undefined,
      doesExternalFilterPass: ({ data }) => this.isWithinLimit(data),
      // Arrow keys move inside the grid; Tab leaves it, or the panel behind it would be thousands of cells away.
      tabToNextCell: () => false,
      tabToNextHeader: () => false,
      animateRows: false,
      overlayNoRowsTemplate: `<span class="no-rows">Nothing to list here.</span>`,
      onRowDoubleClicked: ({ data }) => data && onOpenRecord(data),
      onCellKeyDown: ({ data, event }) => {
        if (data && event instanceof KeyboardEvent && event.key === 'Enter') onOpenRecord(data);
      },
      onModelUpdated: invalidate,
      onSelectionChanged: invalidate,
    });
    model.attachView(this);
  }

  get search(): string {
    return this.searchText;
  }

  set search(text: string) {
    this.searchText = text;
    this.api.setGridOption('quickFilterText', text);
    this.model.invalidate();
  }

  /** List the records of the first so many clients only; all of them when `undefined`. */
  get listCount(): number | undefined {
    return this.clientLimit;
  }

  set listCount(count: number | undefined) {
    this.clientLimit = count;
    this.api.onFilterChanged();
    this.model.invalidate();
  }

  /** The filters of the columns for people; empty when there are none. */
  get columnFilters(): string {
    return Object.entries(this.api.getFilterModel())
      .map(([id, filter]) => describeFilter(this.api.getColumnDef(id)?.headerName ?? id, filter))
      .join(' · ');
  }

  clearColumnFilters(): void {
    this.api.setFilterModel(null);
  }

  clearSelection(): void {
    this.api.deselectAll();
  }

  /** Shows other records, all of them, with nothing selected. */
  setRows(rows: readonly HubRow[]): void {
    this.clearSelection();
    this.clearColumnFilters();
    this.search = '';
    this.listCount = undefined;
    this.api.setGridOption('rowData', [...rows]);
    this.model.setRows(rows);
  }

  readListing(): HubListing {
    const listed: number[] = [];
    const selected: number[] = [];
    this.api.forEachNodeAfterFilterAndSort((node) => {
      if (!node.data) return;
      listed.push(node.data.row);
      if (node.isSelected()) selected.push(node.data.row);
    });
    return {
      listed: Uint32Array.from(listed),
      selected: Uint32Array.from(selected),
      filterText: this.filterText,
    };
  }

  selectRows(rows: Uint32Array): void {
    const listed = new Set(this.model.current.listed);
    const nodes: IRowNode<HubRow>[] = [];
    for (const row of rows) {
      const node = listed.has(row) ? this.api.getRowNode(String(row)) : undefined;
      if (node) nodes.push(node);
    }
    this.clearSelection();
    this.api.setNodesSelected({ nodes, newValue: true });
    const [first] = nodes;
    if (first) this.api.ensureNodeVisible(first, 'top');
  }

  private get filterText(): string {
    return [
      this.clientLimit === undefined ? '' : `First ${this.clientLimit.toLocaleString()} clients`,
      this.searchText === '' ? '' : `Search “${this.searchText}”`,
      this.columnFilters,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  private isWithinLimit(row: HubRow | undefined): boolean {
    return row?.clientIndex !== undefined && row.clientIndex < (this.clientLimit ?? 0);
  }
}
