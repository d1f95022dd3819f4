import type { ServiceIdentifier } from 'inversify';
import type { MapPictureRequest } from '../../common/export/map-picture-request.ts';

export const MapPictures = Symbol('MapPictures') as ServiceIdentifier<MapPictures>;

export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** On the ground, at the middle of the picture. */
  readonly milesPerUnit: number;
}

/** Paints maps for paper: the layers of the screen at any size, in light colours, without controls. */
export interface MapPictures {
  /** Rejects with an `AbortError` when the signal is aborted. */
  paint(request: MapPictureRequest): Promise<MapPicture>;
}
