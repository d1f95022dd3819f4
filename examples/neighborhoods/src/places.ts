import type { ContributedOverlay } from 'mystratus-maps/api';

/** Made up: a square of half a degree about a point. */
function district(name: string, lon: number, lat: number) {
  const [west, south, east, north] = [lon - 0.2, lat - 0.15, lon + 0.2, lat + 0.15];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

export const DISTRICTS = {
  type: 'FeatureCollection',
  features: [
    district('North High', -104.9, 39.95),
    district('Central High', -104.9, 39.65),
    district('West High', -105.3, 39.8),
  ],
};

export const COMPETITORS = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [-104.99, 39.74] } },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [-105.08, 39.7] } },
  ],
};

export const COMPETITORS_OVERLAY: ContributedOverlay = {
  id: 'example.neighborhoods.competitors',
  title: 'Competitors',
  attribution: '',
  styles: {
    light: { 'circle-radius': 6, 'circle-fill-color': '#b71c1c', 'circle-stroke-color': '#ffffff' },
    dark: { 'circle-radius': 6, 'circle-fill-color': '#ff8a80', 'circle-stroke-color': '#12161b' },
  },
};
