import Feature from 'ol/Feature.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { mercatorLat, mercatorY } from '../common/geo/mercator.ts';
import { outlineOf } from '../common/selection/area-outline.ts';
import type { MapArea } from '../common/selection/map-area.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';

/** One area, drawn where it selects. */
export class AreaOutlineLayer extends VectorLayer {
  private readonly outline: VectorSource;

  constructor(palette: MapPalette, zIndex: number) {
    const outline = new VectorSource({ wrapX: false });
    super({
      source: outline,
      zIndex,
      className: 'ol-layer areas',
      visible: false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: areaStyle(palette),
    });
    this.outline = outline;
  }

  /** A layer that is not visible costs no frame anything. */
  show(area: MapArea | undefined, plane: MapPlane): void {
    this.setVisible(area !== undefined);
    this.outline.clear(true);
    if (area) this.outline.addFeature(new Feature(polygonOf(outlineOf(area), plane)));
  }

  setPalette(palette: MapPalette): void {
    this.setStyle(areaStyle(palette));
  }
}

function polygonOf(corners: readonly LonLat[], plane: MapPlane): Polygon {
  const ring = [...corners, ...corners.slice(0, 1)];
  return new Polygon([alongParallels(ring).map(plane.toMap)]);
}

/** A line in two tones, to be seen on every ground. */
function areaStyle({ highlights, land, areaFill }: MapPalette): Style[] {
  return [
    new Style({
      fill: new Fill({ color: areaFill }),
      stroke: new Stroke({ color: land, width: 4 }),
    }),
    new Style({ stroke: new Stroke({ color: highlights.selected, width: 2 }) }),
  ];
}

/** Edges in short steps of latitude on the Mercator map, where they are straight, as other planes bend them. */
function alongParallels(ring: readonly LonLat[]): readonly LonLat[] {
  return ring.flatMap((from, i) => {
    const to = ring[i + 1];
    if (!to) return [from];
    const degrees = Math.max(Math.abs(to.lon - from.lon), Math.abs(to.lat - from.lat));
    const steps = Math.max(1, Math.ceil(degrees));
    const [south, north] = [mercatorY(from.lat), mercatorY(to.lat)];
    return Array.from({ length: steps }, (_, step) => ({
      lon: from.lon + ((to.lon - from.lon) * step) / steps,
      lat: step === 0 ? from.lat : mercatorLat(south + ((north - south) * step) / steps),
    }));
  });
}
