import type { Disposable } from '@mystratus/plugin-sdk';
import type { ShownBasemap } from '../../common/basemaps/styled-basemap.ts';
import type { BasemapGap } from './basemap-gap.ts';
import type { BasemapProblem } from './basemap-service.ts';

/** A basemap that is not the bundled one while it is the chosen one. */
export interface BasemapUse extends Disposable {
  /** What is to be drawn, `undefined` while nothing can be. Another identity asks for failed tiles again. */
  readonly tiles: ShownBasemap | undefined;
  readonly problem: BasemapProblem | undefined;
  readonly gaps: readonly BasemapGap[];
}
