import { type Disposable, DisposableStore, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { MapView } from '../map/map-view.ts';
import { MapRequestService } from '../services/map-request/map-request-service.ts';
import { MapSelectionService } from '../services/map-selection/map-selection-service.ts';
import type { Contribution } from './contribution.ts';
import { FrameControls } from './panel-controls/frame-controls.ts';

/** Areas that are drawn become a selection, and what is selected stands out on the map. */
@injectable()
export class MapSelecting implements Contribution {
  constructor(
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
    @inject(FrameControls) private readonly frame: FrameControls,
  ) {}

  contribute(): Disposable {
    const { mapView, selection, frame, requests } = this;
    const { drawing } = mapView;
    const registrations = new DisposableStore();
    registrations.add(
      drawing.onDidDraw(({ area, mode, adjusts }) => selection.selectArea(area, mode, { adjusts })),
    );
    // The card says how the tool is used, and goes with it: so it comes, too, when a key takes the tool in hand.
    registrations.add(
      drawing.onDidChange(({ tool }) => {
        if (tool && !this.isCardOpen) frame.openCard({ kind: 'tool', tool: 'select' });
      }),
    );
    const watching = frame.state$.subscribe(({ view }) => {
      if (view !== 'map' || !this.isCardOpen) drawing.use(undefined);
    });
    watching.add(
      requests.state$.subscribe(({ phase }) => {
        if (phase !== 'shown') drawing.use(undefined);
      }),
    );
    watching.add(
      selection.state$.subscribe(({ clients }) => mapView.highlight('selected', clients)),
    );
    registrations.add(toDisposable(() => watching.unsubscribe()));
    return registrations;
  }

  private get isCardOpen(): boolean {
    const { card } = this.frame;
    return card?.kind === 'tool' && card.tool === 'select';
  }
}
