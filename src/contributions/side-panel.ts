import {
  type Disposable,
  DisposableStore,
  type HostApi,
  toDisposable,
} from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { MapView } from '../map/map-view.ts';
import { MapsPanel } from '../panel/maps-panel.ts';
import { panelState$ } from '../panel/panel-model.ts';
import { Host } from '../services/host.ts';
import { type MapDraft, MapRequestService } from '../services/map-request/map-request-service.ts';
import { RefinementSession } from '../services/refinement/refinement-session.ts';
import type { Contribution } from './contribution.ts';
import { BackgroundTasks } from './panel-controls/background-tasks.ts';
import { PanelControls } from './panel-controls/panel-controls.ts';
import { ServicePanelSources } from './panel-controls/service-panel-sources.ts';
import { rehearseMap } from './panel-rehearsal.ts';

export const PanelRoot = Symbol('PanelRoot') as ServiceIdentifier<HTMLElement>;

const ELEMENT_NAME = 'mystratus-maps-panel';

/** The panel beside the hub: one element over one stream, and the services behind its controls. */
@injectable()
export class SidePanel implements Contribution {
  private panel: MapsPanel | undefined;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PanelRoot) private readonly root: HTMLElement,
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(RefinementSession) private readonly refinement: RefinementSession,
    @inject(ServicePanelSources) private readonly sources: ServicePanelSources,
    @inject(PanelControls) private readonly controls: PanelControls,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  contribute(): Disposable {
    if (!customElements.get(ELEMENT_NAME)) customElements.define(ELEMENT_NAME, MapsPanel);
    const panel = new MapsPanel();
    this.panel = panel;
    panel.actions = this.controls;
    panel.mapView = this.mapView;

    const registrations = new DisposableStore();
    const rendering = panelState$(this.sources).subscribe((state) => panel.show(state));
    const queueing = this.refinement.watch();
    rendering.add(() => queueing.unsubscribe());
    registrations.add(toDisposable(() => rendering.unsubscribe()));
    registrations.add(
      this.host.panels.onDidReveal(({ hubId }) => this.tasks.run(this.requests.showHub(hubId))),
    );
    registrations.add(
      this.mapView.onDidOpen(({ pinIds }) => this.controls.pins.openRecord(pinIds)),
    );
    registrations.add(this.mapView.onDidChoose(({ pinIds }) => this.controls.pins.choose(pinIds)));
    this.root.append(panel);
    registrations.add(toDisposable(() => panel.remove()));
    return registrations;
  }

  /** For idle time before the first map; see {@link rehearseMap}. */
  async rehearse(draft: MapDraft, signal: AbortSignal): Promise<void> {
    if (this.panel) await rehearseMap(this.panel, draft, signal);
  }
}
