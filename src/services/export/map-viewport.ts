import type { ServiceIdentifier } from 'inversify';
import type { Viewpoint } from '../../common/maps/viewpoint.ts';

export const MapViewport = Symbol('MapViewport') as ServiceIdentifier<MapViewport>;

/** What of the map is on the screen. */
export interface MapViewport {
  /** `undefined` while there is none. */
  readonly viewpoint: Viewpoint | undefined;
  /** Shows at least what was to be seen there. */
  showViewpoint(viewpoint: Viewpoint): void;
}
