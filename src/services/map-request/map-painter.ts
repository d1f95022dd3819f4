import type { ServiceIdentifier } from 'inversify';
import type { MapScene } from '../../common/maps/map-scene.ts';

export const MapPainter = Symbol('MapPainter') as ServiceIdentifier<MapPainter>;

/** Where scenes are drawn. */
export interface MapPainter {
  /** Resolves when the scene is fully painted; rejects with an `AbortError` when another replaces it. */
  show(
    scene: MapScene,
    options: { readonly signal: AbortSignal; readonly keepsView?: boolean },
  ): Promise<void>;
  /** Back to the basemap alone. */
  clear(): void;
}
