import L from 'leaflet';
import { outlineOf } from '../../../src/common/selection/area-outline.ts';
import { areaTest } from '../../../src/common/selection/map-area.ts';
import { type Contender, painted } from './contender.ts';
import { plainHub } from './plain-hub.ts';

/** A circle marker on the canvas for each client, restyled when it is selected, and ids over a port. */
export const leafletContender: Contender = async ({ ids, locations }, slot) => {
  const map = L.map(slot, {
    preferCanvas: true,
    zoomAnimation: false,
    fadeAnimation: false,
    attributionControl: false,
  }).setView([38, -96], 4);
  const markers = new Map(
    ids.map((id, index) => {
      const { lon = 0, lat = 0 } = locations[index] ?? {};
      const marker = L.circleMarker([lat, lon], {
        radius: 3,
        stroke: false,
        fillColor: '#1b5fb4',
        fillOpacity: 1,
      });
      marker.addTo(map);
      return [id, marker];
    }),
  );
  await painted();
  let selected: readonly string[] = [];
  const hub = plainHub(ids);
  return {
    async fromHub(rows) {
      const start = performance.now();
      const arrived = await hub.select(rows);
      for (const id of selected) markers.get(id)?.setStyle({ fillColor: '#1b5fb4' });
      for (const id of arrived) markers.get(id)?.setStyle({ fillColor: '#b5006e' });
      selected = arrived;
      await painted();
      return performance.now() - start;
    },
    async toHub(area) {
      const start = performance.now();
      // Leaflet brings no test of its own.
      const isInside = areaTest({ kind: 'polygon', corners: outlineOf(area) });
      const inside = [...markers]
        .filter(([, marker]) => {
          const { lat, lng } = marker.getLatLng();
          return isInside(lng, lat);
        })
        .map(([id]) => id);
      const rowCount = await hub.receive(inside);
      return { ms: performance.now() - start, rowCount };
    },
    close() {
      map.remove();
      hub.close();
    },
  };
};
