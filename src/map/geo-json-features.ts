import type { Coordinate } from 'ol/coordinate.js';
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import type SimpleGeometry from 'ol/geom/SimpleGeometry.js';

/** A feature collection of RFC 7946 whose form has been checked. */
interface CheckedGeoJson {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: never };
    readonly properties?: Readonly<Record<string, unknown>> | null;
  }[];
}

type ToMap = (position: Coordinate) => Coordinate;
type Lines = readonly Coordinate[];

const SHAPES: Readonly<Record<string, (coordinates: never, toMap: ToMap) => SimpleGeometry>> = {
  Point: (position: Coordinate, toMap) => new Point(toMap(position)),
  LineString: (line: Lines, toMap) => new LineString(line.map(toMap)),
  Polygon: (rings: readonly Lines[], toMap) => new Polygon(rings.map((ring) => ring.map(toMap))),
};

/**
 * Features of points, lines and areas; those of several are one feature each. The reader of OpenLayers would be five
 * times as much script, for forms that have been checked before.
 */
export function geoJsonFeatures(geoJson: object, toMap: ToMap): Feature[] {
  const { features } = geoJson as CheckedGeoJson;
  return features.flatMap(({ geometry: { type, coordinates }, properties }) => {
    const shape = SHAPES[type.replace('Multi', '')];
    const parts: readonly never[] = type.startsWith('Multi') ? coordinates : [coordinates];
    if (!shape) return [];
    return parts.map((part) => {
      // Last, whatever a property is called.
      return new Feature({ ...properties, geometry: shape(part, toMap) });
    });
  });
}
