import type { HubsApi } from '@mystratus/plugin-sdk';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';
import { ActiveHub } from '../../../harness/src/host/active-hub.ts';
import { createHostHubs } from '../../../harness/src/host/host-hubs.ts';
import { HUBS } from '../../../harness/src/host/hub-definition.ts';
import { HubModel } from '../../../harness/src/host/hub-model.ts';

export const HUB_ID = 'clients';

/** The harness's hub of clients, with the list under the bench's control instead of a grid's. */
export class StudioHub {
  readonly hubs: HubsApi;
  private readonly model: HubModel;
  private listed = new Uint32Array();

  constructor(rows: readonly HubRow[]) {
    const definition = HUBS.find(({ id }) => id === HUB_ID);
    if (!definition) throw new Error('The harness has no hub of clients.');
    this.model = new HubModel(definition);
    this.model.setRows(rows);
    this.model.attachView({
      readListing: () => ({ listed: this.listed, selected: new Uint32Array(), filterText: '' }),
      selectRows: () => undefined,
    });
    const active = new ActiveHub();
    active.show(HUB_ID);
    this.hubs = createHostHubs([this.model], active, () => undefined);
  }

  /** Lists `count` rows from `first` on, as a filter would. */
  list(first: number, count: number): void {
    this.listed = Uint32Array.from({ length: count }, (_, index) => first + index);
    this.model.invalidate();
  }

  /** The listed rows as the objects that they are in the host. */
  get listedRows(): readonly HubRow[] {
    return Array.from(this.listed, (row) => this.model.rows[row]).filter(
      (row) => row !== undefined,
    );
  }
}
