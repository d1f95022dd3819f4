import { Emitter } from '@mystratus/plugin-sdk';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { HeatScene } from '../common/maps/map-scene.ts';
import { DensityField } from './density-field.ts';
import { DensityLayer } from './density-layer.ts';
import { type HeatReading, readHeat } from './heat-reading.ts';
import type { HeatScale } from './heat-scale.ts';
import type { MapPalette } from './map-palette.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** The heat map on the screen: its layer, its scale, and what it says of a point. */
export class HeatMap {
  readonly layer: DensityLayer;
  private readonly scaleEmitter = new Emitter<HeatScale | undefined>();
  private shown: { readonly scene: HeatScene; readonly field: DensityField } | undefined;

  readonly onDidChangeScale = this.scaleEmitter.event;

  constructor(palette: MapPalette, zIndex: number) {
    this.layer = new DensityLayer(palette, zIndex);
  }

  get isShown(): boolean {
    return this.shown !== undefined;
  }

  show(scene: HeatScene): void {
    const { lons, lats, weights, radiusMiles } = scene;
    const field = new DensityField({ lons: lons.map(westOfDateLine), lats, weights }, radiusMiles);
    const end = scene.lockedMaximum ?? field.maximum;
    this.shown = { scene, field };
    this.layer.show(field, end);
    this.scaleEmitter.fire({ end, maximum: field.maximum });
  }

  clear(): void {
    if (!this.shown) return;
    this.shown = undefined;
    this.layer.show(undefined);
    this.scaleEmitter.fire(undefined);
  }

  /** `undefined` while no heat map is shown. */
  readAt(point: LonLat): HeatReading | undefined {
    return this.shown && readHeat(this.shown.scene, this.shown.field, point);
  }

  /** Weight per square mile; `undefined` while no heat map is shown. */
  densityAt({ lon, lat }: LonLat): number | undefined {
    return this.shown?.field.densityAt({ lon: westOfDateLine(lon), lat });
  }

  dispose(): void {
    this.scaleEmitter.dispose();
  }
}
