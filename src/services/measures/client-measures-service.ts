import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { ClientMeasures, MEASURE_COLUMNS } from '../../common/clients/client-measures.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { Host } from '../host.ts';
import { SelectionService } from '../selection/selection-service.ts';

export const ClientMeasuresService = Symbol(
  'ClientMeasuresService',
) as ServiceIdentifier<ClientMeasuresService>;

/** Measures and attributes of clients, read when they are needed: no map waits for columns that it does not show. */
export interface ClientMeasuresService {
  /**
   * What the hub tells of the clients of a set; read once. `undefined` when the hub has moved on since the set was
   * read: its figures would be those of other rows. Rejects when the host does.
   */
  read(clients: ClientSet): Promise<ClientMeasures | undefined>;
}

@injectable()
export class HostClientMeasuresService implements ClientMeasuresService {
  private readonly measures = new WeakMap<ClientSet, Promise<ClientMeasures | undefined>>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(SelectionService) private readonly selection: SelectionService,
  ) {}

  async read(clients: ClientSet): Promise<ClientMeasures | undefined> {
    const known = this.measures.get(clients) ?? this.readFromHost(clients);
    this.measures.set(clients, known);
    try {
      return await known;
    } catch (error) {
      this.measures.delete(clients);
      throw error;
    }
  }

  private async readFromHost(clients: ClientSet): Promise<ClientMeasures | undefined> {
    const [rows, hubs] = await Promise.all([
      this.selection.readColumns(clients, MEASURE_COLUMNS),
      this.host.hubs.list(),
    ]);
    const hub = hubs.find(({ id }) => id === clients.hubId);
    return (
      rows && ClientMeasures.of(clients, rows, { recordIsSession: hub?.recordNoun === 'sessions' })
    );
  }
}
