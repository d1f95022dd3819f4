import { type Disposable, DisposableStore, type HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { Host } from '../services/host.ts';
import { MapKindRegistry } from '../services/map-kinds/map-kind-registry.ts';
import { MapRequestService } from '../services/map-request/map-request-service.ts';
import type { Contribution } from './contribution.ts';
import { FrameControls } from './panel-controls/frame-controls.ts';

export const PANEL_ID = 'mystratus.maps.panel';

/** Each map kind's command: shows the panel in the hub and asks for the map. */
@injectable()
export class MapCommands implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapKindRegistry) private readonly kinds: MapKindRegistry,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(FrameControls) private readonly frame: FrameControls,
  ) {}

  contribute(): Disposable {
    const registrations = new DisposableStore();
    for (const { id, commandId } of this.kinds.all) {
      if (commandId === undefined) continue;
      registrations.add(
        this.host.commands.register(commandId, async ({ hubId }) => {
          await this.host.panels.reveal({ panelId: PANEL_ID, hubId });
          this.frame.showView('map');
          await this.requests.request(id, hubId);
        }),
      );
    }
    return registrations;
  }
}
