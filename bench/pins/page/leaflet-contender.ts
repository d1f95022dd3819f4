import L from 'leaflet';
import { type Contender, flush } from './contender.ts';
import { VIEW } from './points.ts';

/** Circle markers on Leaflet's canvas. */
export const leafletPins: Contender = {
  open: async (element, points) => {
    const renderer = L.canvas();
    const map = L.map(element, {
      renderer,
      zoomControl: false,
      attributionControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      zoomSnap: 0,
    }).setView([VIEW.lat, VIEW.lon], VIEW.zoom);
    for (const { lon, lat } of points) {
      L.circleMarker([lat, lon], { renderer, radius: 6, weight: 1, interactive: false }).addTo(map);
    }
    const paint = async () => {
      // Leaflet paints what has changed in the next frame.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      flush(element);
    };
    await paint();
    return {
      panBy: (pixels) => {
        map.panBy([pixels, 0], { animate: false });
        return paint();
      },
      zoomBy: (levels) => {
        map.setZoom(map.getZoom() + levels, { animate: false });
        return paint();
      },
    };
  },
};
