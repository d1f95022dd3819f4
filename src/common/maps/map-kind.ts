import type { ThemedStyles } from './themed-styles.ts';

/** How a kind of map arranges located clients into what is drawn. */
export type MapRecipe = 'density' | 'pins-by-zip' | 'pins-by-address';

/** A kind of map, as data: what a plugin contributes and the built-ins are. */
export interface MapKind {
  /** Namespaced, such as `mystratus.maps.heat`. */
  readonly id: string;
  /** The contributed command that makes it; left out for kinds of other plugins. */
  readonly commandId?: string;
  readonly title: string;
  /** Most distinct clients that one map may show. */
  readonly clientLimit: number;
  readonly recipe: MapRecipe;
  /** How its pins are drawn; as Maps draws them unless told. */
  readonly styles?: ThemedStyles;
}
