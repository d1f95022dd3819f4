const RADIANS = Math.PI / 180;
const EARTH_DIAMETER_MILES = 2 * 3958.7613;

/** Great-circle miles between two points. */
export function milesBetween(a, b) {
  const chord =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) *
      Math.cos(b.lat * RADIANS) *
      Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return EARTH_DIAMETER_MILES * Math.asin(Math.sqrt(chord));
}

/** Whether a point lies in any of the polygons (even-odd rule, holes respected). */
export function isInside(polygons, point) {
  return polygons.some((rings) => rings.filter((ring) => isInRing(ring, point)).length % 2 === 1);
}

function isInRing(ring, { lon, lat }) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [lonA, latA] = ring[i];
    const [lonB, latB] = ring[j];
    const crosses = latA > lat !== latB > lat;
    if (crosses && lon < lonA + ((lonB - lonA) * (lat - latA)) / (latB - latA)) inside = !inside;
  }
  return inside;
}

/** The Aleutians reach over the antimeridian: longitudes are unrolled to the west of Greenwich. */
export function unrollWest(lon) {
  return lon > 0 ? lon - 360 : lon;
}

/** The smallest box around polygons, longitudes unrolled to the west. */
export function boxAround(polygons) {
  const box = { west: 0, east: -360, south: 90, north: -90 };
  for (const [lon, lat] of polygons.flat(2)) {
    box.west = Math.min(box.west, unrollWest(lon));
    box.east = Math.max(box.east, unrollWest(lon));
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** Whether a point lies in a box that is wider by a margin in degrees on each side. */
export function isInBox({ west, east, south, north }, { lon, lat }, margin) {
  const unrolled = unrollWest(lon);
  return (
    unrolled >= west - margin &&
    unrolled <= east + margin &&
    lat >= south - margin &&
    lat <= north + margin
  );
}
