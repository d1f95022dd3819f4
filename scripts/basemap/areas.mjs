import Polygon from 'ol/geom/Polygon.js';
import { feature } from 'topojson-client';

/** Rings of arc indexes of a TopoJSON geometry, polygon by polygon. */
export function ringsOf({ type, arcs }) {
  if (type === 'Polygon') return [arcs];
  return type === 'MultiPolygon' ? arcs : [];
}

/** Arcs of a TopoJSON geometry, each once, without their direction. */
export function arcsOf({ arcs = [] }) {
  return [...new Set(arcs.flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc)))];
}

/** Which geometries of a collection use each arc. */
export function usersOfArcs(geometries) {
  const users = new Map();
  for (const geometry of geometries) {
    for (const arc of arcsOf(geometry)) users.set(arc, [...(users.get(arc) ?? []), geometry]);
  }
  return users;
}

/** A point well inside the largest part, and how many degrees of longitude are free on its parallel. */
export function labelPoint(topology, geometry) {
  const { geometry: area } = feature(topology, geometry);
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const [largest] = polygons
    .map((rings) => new Polygon(rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))))
    .sort((a, b) => b.getArea() - a.getArea());
  const [lon, lat, width] = largest.getInteriorPoint().getCoordinates();
  return { lon: lon > 0 ? lon - 360 : lon, lat, width };
}
