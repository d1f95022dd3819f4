import { type Disposable, Emitter, type Event, type HubSelection } from '@mystratus/plugin-sdk';
import type { HubRow } from '../data/hub-row.ts';
import type { HubDefinition } from './hub-definition.ts';

/** What a grid shows of a hub. Handles are positions in the hub's data. */
export interface HubListing {
  /** In list order. */
  readonly listed: Uint32Array;
  /** Those of the listed rows that are selected, in list order. */
  readonly selected: Uint32Array;
  /** The search and filters that made the list, for people. */
  readonly filterText: string;
}

/** The widget that lists a hub's rows. */
export interface HubView {
  readListing(): HubListing;
  /** Makes exactly these listed rows the selection and brings the first of them into view. */
  selectRows(rows: Uint32Array): void;
}

/**
 * The records of one hub and what is listed and selected of them. It owns the data; a {@link HubView}, once there is
 * one, owns the list. Whoever may have changed either calls {@link invalidate}; what has really changed gets a new
 * generation, and listeners hear of it once per frame.
 */
export class HubModel implements Disposable {
  private readonly changes = new Emitter<HubSelection>();
  private allRows: readonly HubRow[] = [];
  private view: HubView | undefined;
  private listing: HubListing = listAll(0);
  private isStale = false;
  private generation = 0;
  private announcedGeneration = 0;
  private announcement: number | undefined;

  readonly onDidChangeSelection: Event<HubSelection> = this.changes.event;

  constructor(readonly definition: HubDefinition) {}

  get rows(): readonly HubRow[] {
    return this.allRows;
  }

  setRows(rows: readonly HubRow[]): void {
    this.allRows = rows;
    this.generation++;
    this.invalidate();
  }

  attachView(view: HubView): void {
    this.view = view;
    this.invalidate();
  }

  /** The list or the selection may have changed. */
  invalidate(): void {
    this.isStale = true;
    this.announcement ??= requestAnimationFrame(() => {
      this.announcement = undefined;
      const { selection } = this;
      if (selection.generation === this.announcedGeneration) return;
      this.announcedGeneration = selection.generation;
      this.changes.fire(selection);
    });
  }

  /** What is listed now; read from the view when it may have changed. */
  get current(): HubListing {
    if (this.isStale) {
      this.isStale = false;
      const listing = this.view?.readListing() ?? listAll(this.allRows.length);
      if (!isSame(listing, this.listing)) this.generation++;
      this.listing = listing;
    }
    return this.listing;
  }

  get selection(): HubSelection {
    const { listed, selected, filterText } = this.current;
    return {
      hubId: this.definition.id,
      generation: this.generation,
      listedCount: listed.length,
      selectedCount: selected.length,
      filterText,
    };
  }

  selectRows(rows: Uint32Array): void {
    this.view?.selectRows(rows);
    this.invalidate();
  }

  dispose(): void {
    if (this.announcement !== undefined) cancelAnimationFrame(this.announcement);
    this.changes.dispose();
  }
}

function listAll(count: number): HubListing {
  return {
    listed: Uint32Array.from({ length: count }, (_, row) => row),
    selected: new Uint32Array(),
    filterText: '',
  };
}

function isSame(one: HubListing, other: HubListing): boolean {
  return (
    one.filterText === other.filterText &&
    isSameRows(one.listed, other.listed) &&
    isSameRows(one.selected, other.selected)
  );
}

function isSameRows(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}
