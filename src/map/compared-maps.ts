import type { Disposable, Event, Theme } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { HeatScale } from '../common/maps/heat-scale.ts';
import type { HeatScene } from '../common/maps/map-scene.ts';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';

export const ComparedMaps = Symbol('ComparedMaps') as ServiceIdentifier<ComparedMaps>;

export const COMPARED_SIDES = ['before', 'after'] as const;
export type ComparedSide = (typeof COMPARED_SIDES)[number];

export interface ComparedScenes {
  /** Of the same places and the same radius. */
  readonly scenes: Readonly<Record<ComparedSide, HeatScene>>;
  /** The user wants this radius; a larger one is taken otherwise where it would be a speck. */
  readonly isRadiusChosen: boolean;
}

export interface ComparedScale extends HeatScale {
  /** As drawn. */
  readonly radiusMiles: number;
}

/** Two heat maps of one ground: the same scale, and whatever moves one moves the other. */
export interface ComparedMaps extends Disposable {
  /** Draws a side into this element, which has a size; `undefined` to detach it. */
  attach(side: ComparedSide, element: HTMLElement | undefined): void;
  readonly isAttached: boolean;
  /** Replaces what is drawn. The view is fitted when other places are shown than before. */
  show(scenes: ComparedScenes): void;
  /** Accessible names. */
  setLabels(labels: Readonly<Record<ComparedSide, string>>): void;
  showStudios(studios: readonly StudioMark[]): void;
  setTheme(theme: Theme): void;
  setWording(wording: MapWording): void;
  /** What is to be seen on both; `undefined` while they have no size. */
  readonly viewpoint: Viewpoint | undefined;
  /** Of both maps; `undefined` before anything was shown. */
  readonly scale: ComparedScale | undefined;
  readonly onDidChangeScale: Event<ComparedScale | undefined>;
}
