import {
  Emitter,
  type HubRows,
  type HubSelection,
  type HubsApi,
  textColumn,
} from '@mystratus/plugin-sdk';
import type { Location } from '../../../src/common/locations/location.ts';
import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';

export const HUB_ID = 'clients';

/** Clients at random zips of the whole country: more places than any studio's clients live at. */
export class Studio {
  readonly ids: readonly string[];
  readonly locations: readonly Location[];

  private constructor(count: number, table: ZipCentroidTable) {
    const atSlot = new Map<number, Location>();
    this.ids = Array.from({ length: count }, (_, index) => `C${100_000 + index}`);
    this.locations = this.ids.map((_, index) => {
      // Knuth's multiplicative hash spreads the clients, the same in each run.
      const slot = (Math.imul(index, 2_654_435_761) >>> 0) % table.size;
      const location = atSlot.get(slot) ?? locationAt(table, slot);
      atSlot.set(slot, location);
      return location;
    });
  }

  static async open(count: number): Promise<Studio> {
    const file = await fetch('/zip-centroids/zip-centroids.bin');
    return new Studio(count, ZipCentroidTable.decode(await file.arrayBuffer()));
  }
}

function locationAt(table: ZipCentroidTable, slot: number): Location {
  const zip5 = String(table.zipAt(slot)).padStart(5, '0');
  return {
    lon: table.lonAt(slot),
    lat: table.latAt(slot),
    precision: 'zip',
    zip5,
    town: '',
    needsAddressCheck: false,
  };
}

/** The host's hub, with the selection under the bench's control instead of a grid's. */
export class BenchHub implements HubsApi {
  private readonly changes = new Emitter<HubSelection>();
  private readonly arrivals = new Emitter<number>();
  private selected: Uint32Array = new Uint32Array();
  private generation = 1;

  readonly onDidChangeSelection = this.changes.event;
  /** Never: there is one hub. */
  readonly onDidChangeActive = new Emitter<string>().event;
  /** The plugin has selected so many rows. */
  readonly onDidReceive = this.arrivals.event;

  constructor(private readonly ids: readonly string[]) {}

  /** As a user would. */
  select(rows: Uint32Array): void {
    this.selected = rows;
    this.generation++;
    this.changes.fire(this.state);
  }

  async list() {
    return [{ id: HUB_ID, title: 'Clients', recordNoun: 'clients' }];
  }

  async getSelection(): Promise<HubSelection> {
    return this.state;
  }

  async getActive(): Promise<string> {
    return HUB_ID;
  }

  async readRows({ scope }: { readonly scope: 'listed' | 'selected' }): Promise<HubRows> {
    const rows =
      scope === 'selected' ? this.selected.slice() : Uint32Array.from(this.ids, (_, row) => row);
    return {
      hubId: HUB_ID,
      generation: this.generation,
      rowCount: rows.length,
      rows,
      columns: { clientId: textColumn(Array.from(rows, (row) => this.ids[row] ?? '')) },
    };
  }

  async selectRows(_hubId: string, rows: Uint32Array): Promise<void> {
    this.arrivals.fire(rows.length);
  }

  async openRecord(): Promise<void> {}

  private get state(): HubSelection {
    return {
      hubId: HUB_ID,
      generation: this.generation,
      listedCount: this.ids.length,
      selectedCount: this.selected.length,
      filterText: '',
    };
  }
}
