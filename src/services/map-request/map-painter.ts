import type { ServiceIdentifier } from 'inversify';
import type { MapScene } from '../../common/maps/map-scene.ts';

export const MapPainter = Symbol('MapPainter') as ServiceIdentifier<MapPainter>;

/** Where scenes are drawn. */
export interface MapPainter {
  /** Resolves when the scene is fully painted; rejects with an `AbortError` when another replaces it. */
  show(
    scene: MapScene,
    options: {
      readonly signal: AbortSignal;
      readonly keepsView?: boolean;
      /** What must be said of where the locations are from, as plain text. */
      readonly attributions: readonly string[];
    },
  ): Promise<void>;
  /** Back to the basemap alone. */
  clear(): void;
}
