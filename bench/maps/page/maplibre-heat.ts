import maplibre from 'maplibre-gl';
import { type Contender, finishDrawing } from './contender.ts';

/** MapLibre GL's heat map, on WebGL, with its tiles cut by a worker. */
export const maplibreHeat: Contender = {
  async open(element, { lons, lats }, { lon, lat, zoom }) {
    const map = new maplibre.Map({
      container: element,
      attributionControl: false,
      fadeDuration: 0,
      center: [lon, lat],
      zoom: zoom - 1,
      style: {
        version: 8,
        sources: {
          clients: {
            type: 'geojson',
            data: {
              type: 'FeatureCollection',
              features: Array.from(lons, (clientLon, i) => ({
                type: 'Feature',
                properties: {},
                geometry: { type: 'Point', coordinates: [clientLon, lats[i] ?? 0] },
              })),
            },
          },
        },
        layers: [
          {
            id: 'heat',
            type: 'heatmap',
            source: 'clients',
            paint: { 'heatmap-radius': 25, 'heatmap-weight': 0.1 },
          },
        ],
      },
    });
    await map.once('idle');
    finishDrawing(element);
    return {
      look(viewpoint) {
        map.jumpTo({ center: [viewpoint.lon, viewpoint.lat], zoom: viewpoint.zoom - 1 });
      },
    };
  },
};
