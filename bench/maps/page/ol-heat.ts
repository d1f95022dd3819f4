import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import Heatmap from 'ol/layer/Heatmap.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import { type Contender, finishDrawing } from './contender.ts';

/** OpenLayers' own heat map, on WebGL. */
export const olHeat: Contender = {
  async open(element, { lons, lats }, { lon, lat, zoom }) {
    const features = Array.from(
      lons,
      (clientLon, i) => new Feature(new Point(fromLonLat([clientLon, lats[i] ?? 0]))),
    );
    const source = new VectorSource<Feature<Point>>({ features });
    const layer = new Heatmap<Feature<Point>>({ source, radius: 8, blur: 15, weight: () => 0.1 });
    const view = new View({ center: fromLonLat([lon, lat]), zoom });
    const map = new OlMap({ target: element, controls: [], layers: [layer], view });
    await new Promise((resolve) => map.once('postrender', resolve));
    finishDrawing(element);
    return {
      look(viewpoint) {
        view.setCenter(fromLonLat([viewpoint.lon, viewpoint.lat]));
        view.setZoom(viewpoint.zoom);
      },
    };
  },
};
