import Feature, { type FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import Supercluster from 'supercluster';
import type { Contender } from './contender.ts';
import { openOnOpenLayers } from './openlayers-map.ts';
import type { Point as Place } from './points.ts';

const WORLD: [number, number, number, number] = [-180, -90, 180, 90];
const styles = new Map<number, Style>();

/** As the examples of OpenLayers have it: styles are made once for each count. */
function countStyle(count: number): Style {
  let style = styles.get(count);
  if (!style) {
    style = new Style({
      image: new CircleStyle({
        radius: count === 1 ? 6 : 14,
        fill: new Fill({ color: '#123f78' }),
        stroke: new Stroke({ color: '#ffffff' }),
      }),
      ...(count > 1
        ? { text: new Text({ text: `${count}`, fill: new Fill({ color: '#ffffff' }) }) }
        : {}),
    });
    styles.set(count, style);
  }
  return style;
}

function featuresOf(points: readonly Place[]): Feature[] {
  return points.map(({ lon, lat }) => new Feature(new Point(fromLonLat([lon, lat]))));
}

export const vectorPins: Contender = {
  open: (element, points) => {
    const source = new VectorSource({ features: featuresOf(points) });
    return openOnOpenLayers(element, new VectorLayer({ source, style: countStyle(1) }));
  },
};

export const clusterSource: Contender = {
  open: (element, points) => {
    const source = new Cluster({
      distance: 52,
      source: new VectorSource({ features: featuresOf(points) }),
    });
    const style = (feature: FeatureLike) => countStyle(feature.get('features').length);
    return openOnOpenLayers(element, new VectorLayer({ source, style }));
  },
};

export const superclusterOnVector: Contender = {
  open: (element, points) => {
    const index = new Supercluster({ extent: 256, radius: 52, maxZoom: 18 }).load(
      points.map(({ lon, lat }) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [lon, lat] },
        properties: {},
      })),
    );
    const source = new VectorSource();
    let shown: number | undefined;
    const layer = new VectorLayer({ source, style: (feature) => countStyle(feature.get('count')) });
    return openOnOpenLayers(element, layer, (zoom) => {
      const level = Math.round(zoom);
      if (level === shown) return;
      shown = level;
      source.clear(true);
      source.addFeatures(
        index.getClusters(WORLD, level).map(({ geometry, properties }) => {
          const feature = new Feature(new Point(fromLonLat(geometry.coordinates)));
          feature.set('count', 'point_count' in properties ? properties.point_count : 1, true);
          return feature;
        }),
      );
    });
  },
};
