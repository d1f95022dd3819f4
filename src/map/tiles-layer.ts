import type { Theme } from '@mystratus/plugin-sdk';
import type BaseLayer from 'ol/layer/Base.js';

/** A basemap of tiles as a layer. Tiles that are not there leave what is beneath in sight. */
export interface TilesLayer {
  readonly layer: BaseLayer;
  setTheme(theme: Theme): void;
  /** Nothing more is asked for. */
  dispose(): void;
}
