import type { ServiceIdentifier } from 'inversify';
import type { MapPictureRequest } from '../../common/export/map-picture-request.ts';
import type { HeatScale } from '../../common/maps/heat-scale.ts';

export const MapPictures = Symbol('MapPictures') as ServiceIdentifier<MapPictures>;

export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** On the ground, at the middle of the picture. */
  readonly milesPerUnit: number;
  /** Of a heat map. */
  readonly heatScale: HeatScale | undefined;
  /** Of heat maps, from none to the densest, as `#rrggbb`. */
  readonly heatColours: readonly string[];
}

/** Paints maps for paper: the layers of the screen at any size, with its basemap, studios and rings; in light colours, without controls. */
export interface MapPictures {
  /** Rejects with an `AbortError` when the signal is aborted. */
  paint(request: MapPictureRequest): Promise<MapPicture>;
}
