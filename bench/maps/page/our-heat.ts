import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import View from 'ol/View.js';
import type { HeatScene } from '../../../src/common/maps/map-scene.ts';
import { HeatMap } from '../../../src/map/heat-map.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { type Clients, type Contender, finishDrawing } from './contender.ts';

/** The product's heat map as the product uses it: clients are added up by place first. */
export const ourHeat = contenderOf(addedUp);

/** The same with each client as a place of its own, as when all are known by house. */
export const ourHeatByHouse = contenderOf(({ lons, lats }) => ({
  lons,
  lats,
  counts: new Float64Array(lons.length).fill(1),
}));

type Places = Clients & { readonly counts: Float64Array };

function contenderOf(placesOf: (clients: Clients) => Places): Contender {
  return {
    async open(element, clients, { lon, lat, zoom }) {
      const heat = new HeatMap(MAP_PALETTES.light, 0, 'miles');
      heat.show(sceneOf(placesOf(clients)));
      const view = new View({ center: fromLonLat([lon, lat]), zoom });
      const map = new OlMap({ target: element, controls: [], layers: [heat.layer], view });
      // As the product does, which does not wait for the next frame of the screen.
      map.renderSync();
      finishDrawing(element);
      return {
        look(viewpoint) {
          view.setCenter(fromLonLat([viewpoint.lon, viewpoint.lat]));
          view.setZoom(viewpoint.zoom);
        },
      };
    },
  };
}

function addedUp({ lons, lats }: Clients): Places {
  const counts = new Map<number, number>();
  const keys = lons.map((lon, i) => Math.round(lon * 1e4) * 1e7 + Math.round((lats[i] ?? 0) * 1e4));
  const firsts = new Map<number, number>();
  keys.forEach((key, i) => {
    if (!firsts.has(key)) firsts.set(key, i);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const places = [...firsts.values()];
  return {
    lons: Float64Array.from(places, (i) => lons[i] ?? 0),
    lats: Float64Array.from(places, (i) => lats[i] ?? 0),
    counts: Float64Array.from(counts.values()),
  };
}

function sceneOf({ lons, lats, counts }: Places): HeatScene {
  return {
    kind: 'heat',
    lons,
    lats,
    weights: counts,
    clientCounts: counts,
    totals: counts,
    placeOfClient: new Int32Array(0),
    radiusMiles: 5,
  };
}
