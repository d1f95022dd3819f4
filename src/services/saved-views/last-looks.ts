import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { debounceTime, filter, firstValueFrom, merge, type Subscription } from 'rxjs';
import { isRecord } from '../../common/json/is-record.ts';
import { type MapLook, parseLook } from '../../common/saved-views/saved-view.ts';
import { MapViewport } from '../export/map-viewport.ts';
import { parseJson } from '../geocoding/json-field.ts';
import { Host } from '../host.ts';
import { describeClients } from '../map-request/describe-clients.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import type { ShownState } from '../map-request/map-state.ts';
import { observeEvent } from '../observe-event.ts';
import { MapLooks } from './map-looks.ts';

const FILE_NAME = 'last-views.json';
/** Not while the user is still moving, and not while the map is being made. */
const KEEP_AFTER_MS = 1_500;

/** A look, and of which clients: only a map of the same has them in the same place. */
interface KeptLook {
  readonly look: MapLook;
  readonly clients: string;
}

/**
 * Takes up how each hub's map looked last: at the first map of the hub that is of the same kind. Several windows may
 * keep theirs; the last one counts.
 */
@injectable()
export class LastLooks {
  private kept: Readonly<Record<string, unknown>> = {};
  private readonly restoredHubs = new Set<string>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapViewport) private readonly viewport: MapViewport,
    @inject(MapLooks) private readonly looks: MapLooks,
  ) {}

  /** Rejects with the host's error when its storage cannot be read. */
  async open(): Promise<void> {
    this.kept = await this.read();
  }

  /** Keeps and takes up looks until it is ended. */
  watch(onFailure: (error: unknown) => void): Subscription {
    const shown$ = this.requests.state$.pipe(filter((state) => state.phase === 'shown'));
    const restoring = shown$.subscribe((state) => {
      this.restore(state).catch(onFailure);
    });
    restoring.add(
      merge(shown$, observeEvent(this.viewport.onDidChangeBusy))
        .pipe(debounceTime(KEEP_AFTER_MS))
        .subscribe(() => {
          this.keep().catch(onFailure);
        }),
    );
    return restoring;
  }

  private async restore(state: ShownState): Promise<void> {
    const hubId = this.requests.shown?.clients.hubId;
    if (hubId === undefined || this.restoredHubs.has(hubId)) return;
    this.restoredHubs.add(hubId);
    const last = parseKept(this.kept[hubId]);
    if (last?.look.kindId !== state.kind.id) return;
    const isSame = last.clients === describeClients(state);
    const here = this.viewport.viewpoint;
    // The basemap is the account's, whatever the hub.
    const look = { ...last.look, basemapId: '' };
    await this.looks.show(isSame || !here ? look : { ...look, viewpoint: here });
  }

  private async keep(): Promise<void> {
    const hubId = this.requests.shown?.clients.hubId;
    const state = await firstValueFrom(this.requests.state$);
    const look = await this.looks.now();
    if (hubId === undefined || state.phase !== 'shown' || !look) return;
    const before = this.kept[hubId];
    const now: KeptLook = { look, clients: describeClients(state) };
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    this.kept = { ...(await this.read()), [hubId]: now };
    const bytes = new TextEncoder().encode(JSON.stringify(this.kept));
    await this.host.storage.writeAtomically(FILE_NAME, bytes);
  }

  private async read(): Promise<Readonly<Record<string, unknown>>> {
    const bytes = await this.host.storage.read(FILE_NAME);
    const kept = bytes && parseJson(new TextDecoder().decode(bytes));
    return isRecord(kept) ? kept : {};
  }
}

function parseKept(value: unknown): KeptLook | undefined {
  if (!isRecord(value) || typeof value.clients !== 'string') return undefined;
  const look = parseLook(value.look);
  return look && { look, clients: value.clients };
}
