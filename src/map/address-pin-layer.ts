import Feature, { type FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Supercluster from 'supercluster';
import type { Precision } from '../common/locations/location.ts';
import type { AddressPin } from '../common/maps/map-scene.ts';
import { AddressPinStyles } from './address-pin-styles.ts';
import type { MapPalette } from './map-palette.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** Pins nearer than this many pixels share a cluster. */
const CLUSTER_PIXELS = 52;

interface Symbol {
  readonly pins: readonly AddressPin[];
  readonly clientCount: number;
  readonly isPrecise: boolean;
}

interface Totals {
  readonly clientCount: number;
  readonly isPrecise: boolean;
}

/** A pin for every address; pins that would cover each other are clusters with the count of their clients. */
export class AddressPinLayer implements PinLayer {
  private readonly source = new VectorSource();
  private readonly styles: AddressPinStyles;
  private clusters: Supercluster<{ pin: AddressPin }, Totals> | undefined;
  private readonly featuresByZoom = new Map<number, Feature[]>();
  private zoom: number | undefined;
  readonly layer: VectorLayer;

  constructor(
    palette: MapPalette,
    zIndex: number,
    private readonly maximumZoom: number,
    formatCount: (count: number) => string,
  ) {
    this.styles = new AddressPinStyles(palette, formatCount);
    this.layer = new VectorLayer({
      source: this.source,
      zIndex,
      className: 'ol-layer pins',
      renderBuffer: 40,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: (feature) => {
        const { pins, clientCount, isPrecise } = symbolOf(feature);
        return this.styles.get({ isCluster: pins.length > 1, clientCount, isPrecise });
      },
    });
  }

  show(pins: readonly AddressPin[], zoom: number): void {
    this.clusters = new Supercluster<{ pin: AddressPin }, Totals>({
      // OpenLayers' zoom levels are those of tiles of 256 pixels.
      extent: 256,
      radius: CLUSTER_PIXELS,
      maxZoom: this.maximumZoom,
      map: ({ pin }) => ({ clientCount: pin.clientCount, isPrecise: isPrecise(pin.precision) }),
      reduce: (totals: { clientCount: number; isPrecise: boolean }, { clientCount, isPrecise }) => {
        totals.clientCount += clientCount;
        totals.isPrecise ||= isPrecise;
      },
    }).load(
      pins.map((pin) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [pin.lon, pin.lat] },
        properties: { pin },
      })),
    );
    this.featuresByZoom.clear();
    this.zoom = undefined;
    this.setZoom(zoom);
  }

  /** Clusters as they are at the nearest whole zoom level. */
  setZoom(zoom: number): void {
    const level = Math.min(this.maximumZoom, Math.max(0, Math.round(zoom)));
    if (!this.clusters || level === this.zoom) return;
    this.zoom = level;
    const features = this.featuresByZoom.get(level) ?? featuresAt(this.clusters, level);
    this.featuresByZoom.set(level, features);
    this.source.clear(true);
    this.source.addFeatures(features);
  }

  hitOf(feature: FeatureLike): PinHit {
    const { pins } = symbolOf(feature);
    return {
      pinIds: pins.map((pin) => pin.id),
      coordinates: pins.map(({ lon, lat }) => fromLonLat([westOfDateLine(lon), lat])),
    };
  }

  setPalette(palette: MapPalette): void {
    this.styles.setPalette(palette);
    this.layer.changed();
  }

  clear(): void {
    this.clusters = undefined;
    this.featuresByZoom.clear();
    this.source.clear(true);
  }
}

function featuresAt(clusters: Supercluster<{ pin: AddressPin }, Totals>, level: number): Feature[] {
  return clusters.getClusters([-180, -90, 180, 90], level).map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    const symbol: Symbol =
      'cluster_id' in properties
        ? {
            pins: clusters
              .getLeaves(properties.cluster_id, Infinity)
              .map((leaf) => leaf.properties.pin),
            clientCount: properties.clientCount,
            isPrecise: properties.isPrecise,
          }
        : {
            pins: [properties.pin],
            clientCount: properties.pin.clientCount,
            isPrecise: isPrecise(properties.pin.precision),
          };
    return new Feature({
      geometry: new Point(fromLonLat([westOfDateLine(lon), lat])),
      symbol,
    });
  });
}

/** Whether a pin says which house or street it is, rather than which zip or town. */
function isPrecise(precision: Precision): boolean {
  return precision === 'by-hand' || precision === 'rooftop' || precision === 'street';
}

function symbolOf(feature: FeatureLike): Symbol {
  return feature.get('symbol');
}
