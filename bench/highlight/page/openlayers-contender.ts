import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Style from 'ol/style/Style.js';
import View from 'ol/View.js';
import { outlineOf } from '../../../src/common/selection/area-outline.ts';
import { type Contender, painted } from './contender.ts';
import { plainHub } from './plain-hub.ts';

const plain = new Style({
  image: new CircleStyle({ radius: 3, fill: new Fill({ color: '#1b5fb4' }) }),
});
const chosen = new Style({
  image: new CircleStyle({ radius: 5, fill: new Fill({ color: '#b5006e' }) }),
});

/** A feature for each client, a style for those that are selected, and ids over a port. */
export const openLayersContender: Contender = async ({ ids, locations }, slot) => {
  const features = new Map(
    ids.map((id, index) => {
      const { lon = 0, lat = 0 } = locations[index] ?? {};
      const feature = new Feature(new Point(fromLonLat([lon, lat])));
      feature.set('selected', false, true);
      feature.setId(id);
      return [id, feature];
    }),
  );
  const source = new VectorSource({ features: [...features.values()] });
  const layer = new VectorLayer({
    source,
    style: (feature) => (feature.get('selected') ? chosen : plain),
  });
  const map = new OlMap({
    target: slot,
    layers: [layer],
    view: new View({ center: fromLonLat([-96, 38]), zoom: 3.5 }),
  });
  await new Promise((resolve) => map.once('rendercomplete', resolve));
  let selected: readonly string[] = [];
  const hub = plainHub(ids);
  return {
    async fromHub(rows) {
      const start = performance.now();
      const arrived = await hub.select(rows);
      for (const id of selected) features.get(id)?.set('selected', false, true);
      for (const id of arrived) features.get(id)?.set('selected', true, true);
      selected = arrived;
      layer.changed();
      await painted();
      return performance.now() - start;
    },
    async toHub(area) {
      const start = performance.now();
      const ring = outlineOf(area).map(({ lon, lat }) => fromLonLat([lon, lat]));
      const polygon = new Polygon([[...ring, ...ring.slice(0, 1)]]);
      const inside: string[] = [];
      source.forEachFeatureInExtent(polygon.getExtent(), (feature) => {
        const at = feature.getGeometry()?.getCoordinates();
        if (at && polygon.intersectsCoordinate(at)) inside.push(String(feature.getId()));
      });
      const rowCount = await hub.receive(inside);
      return { ms: performance.now() - start, rowCount };
    },
    close() {
      map.setTarget(undefined);
      map.dispose();
      hub.close();
    },
  };
};
