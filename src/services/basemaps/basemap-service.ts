import type { Disposable } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';
import type { ShownBasemap } from '../../common/basemaps/styled-basemap.ts';
import type { NetworkRefusal } from '../connectivity/connectivity.ts';
import type { Basemap } from './basemap.ts';
import type { BasemapGap } from './basemap-gap.ts';
import type { PackFault } from './pack-error.ts';
import type { TileFailure } from './tile-error.ts';

export const BasemapService = Symbol('BasemapService') as ServiceIdentifier<BasemapService>;

/**
 * Why the chosen basemap is not shown, or not everywhere (`missing`). `not-granted`: the host would refuse requests
 * to its server. `no-key`: the user has not entered its key. `bad-address`: what the user entered is no address.
 * `no-style`: what its address gives is no style, or none of which anything can be drawn. The others are those of a map
 * pack.
 */
export type BasemapProblem =
  | NetworkRefusal
  | Exclude<TileFailure, 'offline'>
  | 'not-granted'
  | 'no-key'
  | 'bad-address'
  | 'no-style'
  | PackFault;

/** What the panel says of basemaps, and what the map draws; replaced whole. */
export interface BasemapState {
  readonly choices: readonly Basemap[];
  /** What the user has chosen, whether or not it can be shown. */
  readonly chosen: Basemap;
  /** Drawn over the bundled basemap; `undefined` where that is to be seen alone. Keeps its identity. */
  readonly shown: ShownBasemap | undefined;
  readonly problem: BasemapProblem | undefined;
  /** What is left out of the chosen one; empty for most. */
  readonly gaps: readonly BasemapGap[];
  /** The host keeps map packs for the user. */
  readonly canAddPacks: boolean;
}

/** The basemap of the account: bundled, until the user chooses another. */
export interface BasemapService extends Disposable {
  /** The present state, and each later one. */
  readonly state$: Observable<BasemapState>;
  /** Takes up what the account has chosen. A choice that cannot be read is the bundled one. */
  open(): Promise<void>;
  /** Kept for the account. Rejects with a `HostError` when it cannot be kept; it is shown all the same. */
  choose(id: string): Promise<void>;
  /**
   * Asks the user for a map pack, and chooses it. Does nothing when the user gives none; rejects with a `PackError`
   * or a `HostError` when it cannot be used, and lets go of it.
   */
  addPack(): Promise<void>;
  /** Lets go of a map pack; the bundled basemap is chosen in its place. */
  removePack(id: string): Promise<void>;
}
