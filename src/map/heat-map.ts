import { type DistanceUnit, Emitter } from '@mystratus/plugin-sdk';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import { clearerRadius, visibleRadius } from '../common/maps/clearer-radius.ts';
import type { HeatScale } from '../common/maps/heat-scale.ts';
import type { HeatScene } from '../common/maps/map-scene.ts';
import { DensityField } from './density-field.ts';
import { DensityLayer } from './density-layer.ts';
import { type HeatReading, readHeat } from './heat-reading.ts';
import type { MapPalette } from './map-palette.ts';

/** The heat map on the screen: its layer, its scale, and what it says of a point. */
export class HeatMap {
  readonly layer: DensityLayer;
  private readonly scaleEmitter = new Emitter<HeatScale | undefined>();
  private scale: HeatScale | undefined;
  private milesPerPixel = 0;
  private shown: { readonly scene: HeatScene; readonly field: DensityField } | undefined;

  readonly onDidChangeScale = this.scaleEmitter.event;

  constructor(
    palette: MapPalette,
    zIndex: number,
    private unit: DistanceUnit,
  ) {
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
    this.setScale({
      end,
      maximum: field.maximum,
      clearerRadiusMiles: this.clearerRadius(radiusMiles),
    });
  }

  /** Greatest density of what is shown; 0 while nothing is. */
  get maximum(): number {
    return this.shown?.field.maximum ?? 0;
  }

  /** Gives the ramp's last colour to this density, as on another map. */
  lock(end: number): void {
    if (!this.shown || !this.scale) return;
    this.layer.show(this.shown.field, end);
    this.setScale({ ...this.scale, end });
  }

  /** The view has changed: so many miles of ground are a pixel in its middle. */
  viewed(milesPerPixel: number): void {
    this.milesPerPixel = milesPerPixel;
    if (!this.shown || !this.scale) return;
    const clearerRadiusMiles = this.clearerRadius(this.shown.scene.radiusMiles);
    if (clearerRadiusMiles !== this.scale.clearerRadiusMiles) {
      this.setScale({ ...this.scale, clearerRadiusMiles });
    }
  }

  /** Radii are suggested in round numbers of this unit. */
  setUnit(unit: DistanceUnit): void {
    this.unit = unit;
    this.viewed(this.milesPerPixel);
  }

  clear(): void {
    if (!this.shown) return;
    this.shown = undefined;
    this.layer.show(undefined);
    this.setScale(undefined);
  }

  /** `undefined` while no heat map is shown. */
  readAt(point: LonLat): HeatReading | undefined {
    return this.shown && readHeat(this.shown.scene, this.shown.field, point);
  }

  /** Weight per square mile; `undefined` while no heat map is shown. */
  densityAt({ lon, lat }: LonLat): number | undefined {
    return this.shown?.field.densityAt({ lon: westOfDateLine(lon), lat });
  }

  /** A round radius that is a spot, where this one is a speck. */
  visibleRadius(radiusMiles: number): number | undefined {
    return visibleRadius(radiusMiles, this.milesPerPixel, this.unit);
  }

  private clearerRadius(radiusMiles: number): number | undefined {
    return clearerRadius(radiusMiles, this.milesPerPixel, this.unit);
  }

  private setScale(scale: HeatScale | undefined): void {
    this.scale = scale;
    this.scaleEmitter.fire(scale);
  }

  dispose(): void {
    this.scaleEmitter.dispose();
  }
}
