import type { HostApi, HubColumnId, HubRows, HubSelection } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { filter, type Observable } from 'rxjs';
import { ClientSet } from '../../common/clients/client-set.ts';
import { type ClientSelection, NO_CLIENTS } from '../../common/selection/client-selection.ts';
import { Host } from '../host.ts';
import { observeEvent } from '../observe-event.ts';

export const SelectionService = Symbol('SelectionService') as ServiceIdentifier<SelectionService>;

/** Which rows of a hub a map is of. */
export type RowScope = 'listed' | 'selected';

/** The clients a user has pulled up in a hub, and the filter that did it. */
export interface PulledUpClients {
  readonly scope: RowScope;
  readonly clients: ClientSet;
  readonly filterText: string;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly scope?: RowScope | undefined;
}

/** What the user has pulled up in a hub. */
export interface SelectionService {
  /** Changes of what is listed or selected in one hub. */
  changes$(hubId: string): Observable<HubSelection>;
  /**
   * The clients of the selected rows, or of all listed rows when fewer than two rows are selected; the same object
   * as long as nothing of that has changed.
   *
   * @param options.scope of the rows, in place of what is selected now
   */
  read(hubId: string, options: ReadOptions): Promise<PulledUpClients>;
  /** Those of the columns that the hub has, of the rows that the set was read from; `undefined` when it has moved on. */
  readColumns(clients: ClientSet, columns: readonly HubColumnId[]): Promise<HubRows | undefined>;
  /** Those of these clients of whom a row is selected in their hub now; indexes, ascending. */
  selectedClients(
    clients: ClientSet,
    options: { readonly signal: AbortSignal },
  ): Promise<ClientSelection>;
  /** Makes these rows the hub's selection. */
  select(hubId: string, rows: Uint32Array): Promise<void>;
  /** Opens the record of a row in the host. */
  open(hubId: string, row: number): Promise<void>;
}

/** What a map needs to know of a record. The manifest asks for these, those of measures and schools, and no others. */
export const COLUMNS: readonly HubColumnId[] = [
  'clientId',
  'clientName',
  'street',
  'city',
  'state',
  'zip',
  'country',
];

@injectable()
export class HostSelectionService implements SelectionService {
  /** What was read last of each hub; good until the hub's generation changes. */
  private readonly latest = new Map<string, PulledUpClients>();
  private readonly scopes = new WeakMap<ClientSet, RowScope>();

  constructor(@inject(Host) private readonly host: HostApi) {}

  changes$(hubId: string): Observable<HubSelection> {
    return observeEvent(this.host.hubs.onDidChangeSelection).pipe(
      filter((selection) => selection.hubId === hubId),
    );
  }

  async read(hubId: string, { signal, scope: wanted }: ReadOptions): Promise<PulledUpClients> {
    const selection = await this.host.hubs.getSelection(hubId, { signal });
    const scope = wanted ?? scopeOf(selection);
    const known = this.latest.get(hubId);
    if (known?.clients.generation === selection.generation && known.scope === scope) return known;
    const rows = await this.host.hubs.readRows({ hubId, scope, columns: COLUMNS }, { signal });
    const { filterText } = selection;
    const pulledUp = { clients: ClientSet.fromRows(rows), filterText, scope };
    this.scopes.set(pulledUp.clients, scope);
    this.latest.set(hubId, pulledUp);
    return pulledUp;
  }

  async readColumns(
    clients: ClientSet,
    columns: readonly HubColumnId[],
  ): Promise<HubRows | undefined> {
    const { hubId, generation } = clients;
    const selection = await this.host.hubs.getSelection(hubId);
    if (selection.generation !== generation) return undefined;
    const scope = this.scopes.get(clients) ?? scopeOf(selection);
    const rows = await this.host.hubs.readRows({ hubId, scope, columns });
    return rows.generation === generation ? rows : undefined;
  }

  async selectedClients(
    clients: ClientSet,
    options: { readonly signal: AbortSignal },
  ): Promise<ClientSelection> {
    const { columns } = await this.host.hubs.readRows(
      { hubId: clients.hubId, scope: 'selected', columns: ['clientId'] },
      options,
    );
    return columns.clientId?.kind === 'text' ? clients.withIds(columns.clientId) : NO_CLIENTS;
  }

  select(hubId: string, rows: Uint32Array): Promise<void> {
    return this.host.hubs.selectRows(hubId, rows);
  }

  open(hubId: string, row: number): Promise<void> {
    return this.host.hubs.openRecord(hubId, row);
  }
}

function scopeOf({ selectedCount }: HubSelection): RowScope {
  return selectedCount < 2 ? 'listed' : 'selected';
}
