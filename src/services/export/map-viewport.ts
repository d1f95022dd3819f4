import type { Event } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Viewpoint } from '../../common/maps/viewpoint.ts';

export const MapViewport = Symbol('MapViewport') as ServiceIdentifier<MapViewport>;

/** What of the map is on the screen. */
export interface MapViewport {
  /** `undefined` while there is none. */
  readonly viewpoint: Viewpoint | undefined;
  /** The map is being painted, as it is when it is moved, or no longer is. */
  readonly onDidChangeBusy: Event<boolean>;
  /** Shows at least what was to be seen there. */
  showViewpoint(viewpoint: Viewpoint): void;
}
