import { isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject, distinctUntilChanged, map, merge, take } from 'rxjs';
import type { MapOverlay } from '../../common/maps/map-overlay.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { observeEvent } from '../observe-event.ts';
import { ExtensionChoices } from './extension-choices.ts';
import { type Overlay, OverlayRegistry } from './overlay.ts';

/** An overlay as the panel offers it. */
export interface OfferedOverlay extends Pick<Overlay, 'id' | 'title' | 'styles'> {
  readonly isOn: boolean;
  /** What is drawn; `undefined` while it is off, being read, or could not be read. */
  readonly drawn: MapOverlay | undefined;
  /** Why it could not be read: a sentence. */
  readonly problem: string | undefined;
}

interface Reading {
  readonly overlay: Overlay;
  readonly controller: AbortController;
  drawn?: MapOverlay;
  problem?: string;
}

/** What is drawn over the map: of all that is offered, what the user wants to see. Read once a map is on the screen. */
@injectable()
export class MapOverlays {
  private readonly readings = new Map<string, Reading>();
  private hasMap = false;
  readonly state$ = new BehaviorSubject<readonly OfferedOverlay[]>([]);
  /** Keeps its identity while nothing of it changes. */
  readonly drawn$ = this.state$.pipe(
    map((overlays) => overlays.flatMap(({ drawn }) => drawn ?? [])),
    distinctUntilChanged((a, b) => a.length === b.length && a.every((one, at) => one === b[at])),
  );

  constructor(
    @inject(OverlayRegistry) private readonly registry: OverlayRegistry,
    @inject(ExtensionChoices) private readonly choices: ExtensionChoices,
    @inject(MapRequestService) requests: MapRequestService,
  ) {
    const firstMap$ = requests.shown$.pipe(
      take(1),
      map(() => {
        this.hasMap = true;
      }),
    );
    merge(observeEvent(registry.onDidChange), choices.changes$, firstMap$).subscribe(() =>
      this.refresh(),
    );
  }

  /** Rejects with a `HostError` when the choice cannot be kept; it is followed all the same. */
  async choose(id: string, isOn: boolean): Promise<void> {
    // Switched on again, it is asked again.
    this.end(id);
    await this.choices.choose(id, isOn);
  }

  private refresh(): void {
    const { all } = this.registry;
    for (const [id, { overlay }] of [...this.readings]) {
      if (!all.includes(overlay) || !this.isOn(overlay)) this.end(id);
    }
    for (const overlay of all) {
      if (this.hasMap && this.isOn(overlay) && !this.readings.has(overlay.id)) this.read(overlay);
    }
    this.announce();
  }

  private announce(): void {
    this.state$.next(
      this.registry.all.map((overlay) => {
        const { id, title, styles } = overlay;
        const { drawn, problem } = this.readings.get(id) ?? {};
        return { id, title, styles, isOn: this.isOn(overlay), drawn, problem };
      }),
    );
  }

  private read(overlay: Overlay): void {
    const { id, title, attribution, styles } = overlay;
    const reading: Reading = { overlay, controller: new AbortController() };
    this.readings.set(id, reading);
    const settle = (change: Partial<Reading>) => {
      if (this.readings.get(id) !== reading) return;
      this.readings.set(id, Object.assign(reading, change));
      this.announce();
    };
    overlay.read(reading.controller.signal).then(
      (geoJson) => settle({ drawn: { id, title, attribution, styles, geoJson } }),
      (error: unknown) => {
        if (isAbortError(error)) return;
        settle({ problem: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  private end(id: string): void {
    this.readings.get(id)?.controller.abort();
    this.readings.delete(id);
  }

  private isOn({ id, isShown }: Overlay): boolean {
    return this.choices.isOn(id) ?? isShown;
  }
}
