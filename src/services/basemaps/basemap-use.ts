import type { Disposable } from '@mystratus/plugin-sdk';
import type { TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import type { BasemapProblem } from './basemap-service.ts';

/** A basemap of tiles while it is the chosen one. */
export interface BasemapUse extends Disposable {
  /** What is to be drawn, `undefined` while nothing can be. Another identity asks for failed tiles again. */
  readonly tiles: TiledBasemap | undefined;
  readonly problem: BasemapProblem | undefined;
}
