import { Emitter, type Theme } from '@mystratus/plugin-sdk';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import {
  COMPARED_SIDES,
  type ComparedMaps,
  type ComparedScale,
  type ComparedScenes,
  type ComparedSide,
} from './compared-maps.ts';
import { ComparedSideMap, type ComparedSideOptions } from './compared-side-map.ts';
import { MERCATOR } from './map-planes.ts';
import { PlaneSwitch, viewOn } from './plane-switch.ts';
import { milesPerPixelOf } from './scale-bar-length.ts';
import { ViewFit } from './view-fit.ts';

/** Of a small map without a legend over it, but with buttons to zoom with. */
const PADDING = [20, 46, 30, 16];

interface Sides extends Readonly<Record<ComparedSide, ComparedSideMap>> {
  readonly fit: ViewFit;
}

/** Two maps with one view of OpenLayers, which links their movement; made when they are first asked for. */
export class OlComparedMaps implements ComparedMaps {
  private readonly scaleEmitter = new Emitter<ComparedScale | undefined>();
  private sides: Sides | undefined;
  private shownPlaces = -1;
  /** Of spots that can be seen where the view was fitted to; `undefined` where those of the scenes can. */
  private fittedRadius: number | undefined;
  scale: ComparedScale | undefined;

  readonly onDidChangeScale = this.scaleEmitter.event;

  constructor(private readonly options: () => Omit<ComparedSideOptions, 'view' | 'hasZoom'>) {}

  attach(side: ComparedSide, element: HTMLElement | undefined): void {
    if (!this.sides && !element) return;
    this.sides ??= this.make();
    this.sides[side].attach(element);
  }

  get isAttached(): boolean {
    return COMPARED_SIDES.some((side) => this.sides?.[side].isAttached);
  }

  show({ scenes, isRadiusChosen }: ComparedScenes): void {
    const { sides } = this;
    if (!sides) return;
    // They may have come into the panel just now; the observer of their size would tell too late.
    for (const side of COMPARED_SIDES) sides[side].map.updateSize();
    const { before, after } = scenes;
    const clientCounts = before.clientCounts.map(
      (count, at) => count + (after.clientCounts[at] ?? 0),
    );
    sides.fit.setScene({ ...before, clientCounts });
    if (before.lons.length !== this.shownPlaces) {
      this.shownPlaces = before.lons.length;
      sides.fit.request(false);
      const { heat, map } = sides.before;
      heat.viewed(milesPerPixelOf(map));
      this.fittedRadius = heat.visibleRadius(before.radiusMiles);
    }
    const radiusMiles = (!isRadiusChosen && this.fittedRadius) || before.radiusMiles;
    for (const side of COMPARED_SIDES) sides[side].heat.show({ ...scenes[side], radiusMiles });
    const maximum = Math.max(...COMPARED_SIDES.map((side) => sides[side].heat.maximum));
    for (const side of COMPARED_SIDES) sides[side].heat.lock(maximum);
    this.setScale({ end: maximum, maximum, clearerRadiusMiles: undefined, radiusMiles });
  }

  setLabels(labels: Readonly<Record<ComparedSide, string>>): void {
    for (const side of COMPARED_SIDES) this.sides?.[side].setLabel(labels[side]);
  }

  showStudios(studios: readonly StudioMark[]): void {
    // Their names would hide the most of so small a map.
    const signs = studios.map((studio) => ({ ...studio, name: '' }));
    for (const side of COMPARED_SIDES) this.sides?.[side].showStudios(signs);
  }

  setTheme(theme: Theme): void {
    for (const side of COMPARED_SIDES) this.sides?.[side].setTheme(theme);
  }

  setWording(wording: MapWording): void {
    for (const side of COMPARED_SIDES) this.sides?.[side].setWording(wording);
  }

  get viewpoint(): Viewpoint | undefined {
    return this.sides?.fit.viewpoint;
  }

  dispose(): void {
    for (const side of COMPARED_SIDES) this.sides?.[side].dispose();
    this.sides?.fit.dispose();
    this.scaleEmitter.dispose();
  }

  private make(): Sides {
    const options = { ...this.options(), view: viewOn(MERCATOR) };
    const before = new ComparedSideMap({ ...options, hasZoom: true });
    const after = new ComparedSideMap({ ...options, hasZoom: false });
    const fit = new ViewFit(before.map, new PlaneSwitch(before.map), PADDING);
    // The plane is changed with the view.
    before.map.on('change:view', () => after.map.setView(before.map.getView()));
    return { before, after, fit };
  }

  private setScale(scale: ComparedScale | undefined): void {
    this.scale = scale;
    this.scaleEmitter.fire(scale);
  }
}
