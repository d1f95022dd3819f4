import * as leaflet from 'leaflet';
import css from 'leaflet/dist/leaflet.css?inline';
import { type Contender, finishDrawing, nextFrame } from './contender.ts';

/** Leaflet with leaflet.heat, which draws into a canvas without WebGL. */
export const leafletHeat: Contender = {
  async open(element, { lons, lats }, { lon, lat, zoom }) {
    // The plug-in looks for Leaflet as a global.
    const L = Object.assign({}, leaflet);
    Object.assign(globalThis, { L });
    await import('leaflet.heat');
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    const map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0,
      zoomAnimation: false,
      fadeAnimation: false,
    }).setView([lat, lon], zoom);
    const points = Array.from(lons, (clientLon, i) => [lats[i] ?? 0, clientLon, 0.1]);
    heatLayer(L, points).addTo(map);
    await nextFrame();
    finishDrawing(element);
    return {
      look(viewpoint) {
        map.setView([viewpoint.lat, viewpoint.lon], viewpoint.zoom, { animate: false });
      },
    };
  },
};

/** The plug-in has no types. */
function heatLayer(L: object, points: readonly (readonly number[])[]): leaflet.Layer {
  const make: unknown = Reflect.get(L, 'heatLayer');
  if (typeof make !== 'function') throw new Error('leaflet.heat has not been loaded.');
  return make(points, { radius: 15, blur: 15 });
}
