import type { FeatureCollection, Point } from 'geojson';
import { cleanText } from './clean-text.ts';
import type { ExportPoint } from './export-point.ts';

/** About four inches on the ground. */
const DECIMALS = 6;

/** Points as GeoJSON (RFC 7946): WGS 84, longitude before latitude. */
export function pointsGeoJson(points: readonly ExportPoint[]): string {
  const collection: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: points.map(({ lon, lat, name, properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [degrees(lon), degrees(lat)] },
      properties: cleanProperties({ name, ...properties }),
    })),
  };
  return JSON.stringify(collection, undefined, 1);
}

function cleanProperties(properties: ExportPoint['properties']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(properties).map(([title, value]) => [
      cleanText(title),
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  );
}

function degrees(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
