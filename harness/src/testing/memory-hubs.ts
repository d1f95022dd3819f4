import {
  type Column,
  Emitter,
  HostError,
  HUB_COLUMNS,
  type HubColumnId,
  type HubInfo,
  type HubRows,
  type HubSelection,
  type HubsApi,
  type ReadRowsRequest,
  textColumn,
} from '@mystratus/plugin-sdk';

/** A record of a hub as a test writes it: cells by column; a column that is left out is blank. */
export type MemoryRecord = Readonly<Partial<Record<HubColumnId, string | number>>>;

/** A hub and what it lists. */
export interface MemoryHub extends HubInfo {
  /** In the order of the list. */
  readonly records: readonly MemoryRecord[];
  /** Columns the hub has; all of the contract's unless told. */
  readonly columns?: readonly HubColumnId[];
}

interface HubState {
  readonly info: HubInfo;
  readonly columns: readonly HubColumnId[];
  records: readonly MemoryRecord[];
  /** Indexes into `records`, ascending. */
  selected: readonly number[];
  generation: number;
}

/** Handles differ from indexes, so that a test notices when one is taken for the other. */
const FIRST_HANDLE = 100;

/** Hubs over plain objects. */
export class MemoryHubs implements HubsApi {
  private readonly states = new Map<string, HubState>();
  private readonly emitter = new Emitter<HubSelection>();
  private readonly activeEmitter = new Emitter<string>();
  readonly openedRecords: { readonly hubId: string; readonly index: number }[] = [];

  readonly onDidChangeSelection = this.emitter.event;
  readonly onDidChangeActive = this.activeEmitter.event;
  private activeHubId: string | undefined;

  constructor(hubs: readonly MemoryHub[]) {
    for (const { records, columns, ...info } of hubs) {
      this.states.set(info.id, {
        info,
        columns: columns ?? (Object.keys(HUB_COLUMNS) as HubColumnId[]),
        records,
        selected: [],
        generation: 1,
      });
    }
  }

  get listenerCount(): number {
    return this.emitter.listenerCount + this.activeEmitter.listenerCount;
  }

  /** The hub that the user looks at; the first, as long as they have looked at none. */
  get shownId(): string {
    return this.activeHubId ?? [...this.states.keys()][0] ?? '';
  }

  async list(): Promise<readonly HubInfo[]> {
    return [...this.states.values()].map(({ info }) => info);
  }

  async getSelection(hubId: string): Promise<HubSelection> {
    return selectionOf(this.state(hubId));
  }

  async getActive(): Promise<string | undefined> {
    return this.activeHubId;
  }

  async readRows({ hubId, scope, columns: asked }: ReadRowsRequest): Promise<HubRows> {
    const { records, selected, generation, columns: owned } = this.state(hubId);
    const indexes = scope === 'selected' ? selected : records.map((_, index) => index);
    const columns: Partial<Record<HubColumnId, Column>> = {};
    for (const id of asked.filter((column) => owned.includes(column))) {
      columns[id] = column(
        id,
        indexes.map((index) => records[index]?.[id]),
      );
    }
    return {
      hubId,
      generation,
      rowCount: indexes.length,
      rows: Uint32Array.from(indexes, (index) => index + FIRST_HANDLE),
      columns,
    };
  }

  async selectRows(hubId: string, rows: Uint32Array): Promise<void> {
    this.select(
      hubId,
      Array.from(rows, (row) => row - FIRST_HANDLE),
    );
  }

  async openRecord(hubId: string, row: number): Promise<void> {
    const index = row - FIRST_HANDLE;
    if (this.state(hubId).records[index] === undefined) {
      throw new HostError('not-found', `The hub “${hubId}” lists no such row.`);
    }
    this.openedRecords.push({ hubId, index });
  }

  show(hubId: string): void {
    this.activeHubId = this.state(hubId).info.id;
    this.activeEmitter.fire(hubId);
  }

  setRecords(hubId: string, records: readonly MemoryRecord[]): void {
    this.change(hubId, { records, selected: [] });
  }

  select(hubId: string, indexes: readonly number[]): void {
    const { records } = this.state(hubId);
    const listed = new Set(indexes.filter((index) => records[index] !== undefined));
    this.change(hubId, { selected: [...listed].sort((a, b) => a - b) });
  }

  selectedIndexes(hubId: string): readonly number[] {
    return this.state(hubId).selected;
  }

  dispose(): void {
    this.emitter.dispose();
    this.activeEmitter.dispose();
  }

  private change(hubId: string, change: Partial<HubState>): void {
    const state = this.state(hubId);
    Object.assign(state, change);
    state.generation++;
    this.emitter.fire(selectionOf(state));
  }

  private state(hubId: string): HubState {
    const state = this.states.get(hubId);
    if (state === undefined) throw new HostError('not-found', `There is no hub “${hubId}”.`);
    return state;
  }
}

function selectionOf({ info, records, selected, generation }: HubState): HubSelection {
  return {
    hubId: info.id,
    generation,
    listedCount: records.length,
    selectedCount: selected.length,
    filterText: '',
  };
}

function column(id: HubColumnId, cells: readonly (string | number | undefined)[]): Column {
  if (HUB_COLUMNS[id] === 'text') return textColumn(cells.map((cell) => String(cell ?? '')));
  return { kind: 'number', values: Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN)) };
}
