import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { type SavedView, viewName } from '../../common/saved-views/saved-view.ts';
import { Host } from '../host.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { MapLooks } from './map-looks.ts';
import { ViewLog } from './view-log.ts';

export const SavedViews = Symbol('SavedViews') as ServiceIdentifier<SavedViews>;

/** Ways of looking at a hub's map, kept under names. Nothing here is billed but a map of another kind. */
export interface SavedViews {
  /** Those of the shown map's hub, in the order of saving. */
  readonly state$: Observable<readonly SavedView[]>;
  /** Reads what is kept; once, when the panel has time for it. */
  open(): Promise<void>;
  /** Keeps how the shown map looks now; a view of the same name is replaced. */
  save(name: string): Promise<void>;
  /** Shows the map this way, free of charge; one of another kind is made, with a quote as usual. */
  apply(name: string): Promise<void>;
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

@injectable()
export class HostSavedViews implements SavedViews {
  private readonly log: ViewLog;
  private readonly changed$ = new BehaviorSubject<void>(undefined);

  readonly state$: Observable<readonly SavedView[]>;

  constructor(
    @inject(Host) host: HostApi,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapLooks) private readonly looks: MapLooks,
  ) {
    this.log = new ViewLog(host);
    const hub$ = requests.state$.pipe(
      map(() => this.hubId),
      distinctUntilChanged(),
    );
    this.state$ = combineLatest([hub$, this.changed$]).pipe(
      map(([hub]) => (hub === undefined ? [] : this.log.viewsOf(hub))),
    );
  }

  async open(): Promise<void> {
    await this.log.read();
    this.changed$.next();
  }

  async save(text: string): Promise<void> {
    const name = viewName(text);
    const hub = this.hubId;
    const look = await this.looks.now();
    if (name === '' || hub === undefined || !look) return;
    await this.log.append({ op: 'save', hub, view: { ...look, name } });
    this.changed$.next();
  }

  async apply(name: string): Promise<void> {
    const hub = this.hubId;
    const view =
      hub === undefined ? undefined : this.log.viewsOf(hub).find((it) => it.name === name);
    if (view) await this.looks.show(view);
  }

  async rename(name: string, text: string): Promise<void> {
    const to = viewName(text);
    const hub = this.hubId;
    if (to === '' || to === name || hub === undefined) return;
    await this.log.append({ op: 'rename', hub, name, to });
    this.changed$.next();
  }

  async remove(name: string): Promise<void> {
    const hub = this.hubId;
    if (hub === undefined) return;
    await this.log.append({ op: 'delete', hub, name });
    this.changed$.next();
  }

  private get hubId(): string | undefined {
    return this.requests.shown?.clients.hubId;
  }
}
