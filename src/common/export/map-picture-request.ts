import type { MapScene } from '../maps/map-scene.ts';
import type { StudioMark } from '../maps/studio-mark.ts';
import type { Viewpoint } from '../maps/viewpoint.ts';

/** A map for paper. */
export interface MapPictureRequest {
  readonly scene: MapScene;
  /** What is to be seen; all of the scene when it is not told. */
  readonly viewpoint: Viewpoint | undefined;
  /** In units of which signs and text are as large as pixels on the screen. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each unit. */
  readonly pixelsPerUnit: number;
  /** Those of the screen unless told. */
  readonly studios?: readonly StudioMark[];
  readonly signal: AbortSignal;
}
