import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { debounceTime, filter, firstValueFrom, merge, type Subscription } from 'rxjs';
import { isRecord } from '../../common/json/is-record.ts';
import { parseJson } from '../geocoding/json-field.ts';
import { Host } from '../host.ts';
import { describeClients } from '../map-request/describe-clients.ts';
import { type EarlierMap, MapRequestService } from '../map-request/map-request-service.ts';
import { MapSelectionService } from '../map-selection/map-selection-service.ts';
import { wait } from '../wait.ts';

const FILE_NAME = 'open-maps.json';
/** Not while the user is still choosing, and not while the map is being made. */
const KEEP_AFTER_MS = 1_000;
/** A command that opens the panel comes after the panel is told to be open. */
const COMMAND_WITHIN_MS = 200;

interface OpenMap extends EarlierMap {
  readonly kindId: string;
  readonly selection: KeptSelection;
}

interface KeptSelection {
  readonly source: 'map' | 'hub';
  readonly clientIds: readonly string[];
}

/**
 * The map that is open in each hub, and what is selected on it, kept so that they come back when the plugin is started
 * anew under an open panel: after a crash, a hang or an upgrade.
 */
@injectable()
export class OpenMaps {
  private readonly revealedHubs = new Set<string>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
  ) {}

  /** Keeps what is open until it is ended. */
  watch(onFailure: (error: unknown) => void): Subscription {
    const shown$ = this.requests.state$.pipe(filter(({ phase }) => phase === 'shown'));
    return merge(shown$, this.selection.state$)
      .pipe(debounceTime(KEEP_AFTER_MS))
      .subscribe(() => {
        this.keep().catch(onFailure);
      });
  }

  /** The panel is open in the hub. Where it was before the plugin started, its map comes back, free of charge. */
  async restore(hubId: string, signal: AbortSignal): Promise<void> {
    if (this.revealedHubs.has(hubId)) return;
    this.revealedHubs.add(hubId);
    await wait(COMMAND_WITHIN_MS, signal);
    const open = parseOpenMap((await this.read())[hubId]);
    const { phase } = await firstValueFrom(this.requests.state$);
    if (!open || phase !== 'idle') return;
    await this.requests.request(open.kindId, hubId, { again: open });
    const state = await firstValueFrom(this.requests.state$);
    if (state.phase !== 'shown' || state.mapId !== open.mapId) return;
    this.selection.restore(open.selection.clientIds, open.selection.source);
  }

  private async keep(): Promise<void> {
    const { shown } = this.requests;
    const state = await firstValueFrom(this.requests.state$);
    if (state.phase !== 'shown' || state.mapId === undefined || !shown) return;
    const { hubId } = shown.clients;
    const { set, source, clients } = this.selection.current;
    const clientIds =
      set === shown.clients ? Array.from(clients, (client) => shown.clients.idAt(client)) : [];
    const open: OpenMap = {
      kindId: state.kind.id,
      mapId: state.mapId,
      scope: state.scope,
      clients: describeClients(state),
      selection: { source, clientIds },
    };
    const before = await this.read();
    if (JSON.stringify(before[hubId]) === JSON.stringify(open)) return;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...before, [hubId]: open }));
    await this.host.storage.writeAtomically(FILE_NAME, bytes);
  }

  private async read(): Promise<Readonly<Record<string, unknown>>> {
    const bytes = await this.host.storage.read(FILE_NAME);
    const kept = bytes && parseJson(new TextDecoder().decode(bytes));
    return isRecord(kept) ? kept : {};
  }
}

function parseOpenMap(value: unknown): OpenMap | undefined {
  if (!isRecord(value) || !isRecord(value.selection)) return undefined;
  const { kindId, mapId, scope, clients } = value;
  const { source, clientIds } = value.selection;
  if (typeof kindId !== 'string' || typeof mapId !== 'string') return undefined;
  if (typeof clients !== 'string' || !Array.isArray(clientIds)) return undefined;
  return {
    kindId,
    mapId,
    clients,
    scope: scope === 'selected' ? 'selected' : 'listed',
    selection: {
      source: source === 'hub' ? 'hub' : 'map',
      clientIds: clientIds.filter((id) => typeof id === 'string'),
    },
  };
}
