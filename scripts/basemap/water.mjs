import { feature } from 'topojson-client';
import { isInside } from '../zip-centroids/geometry.mjs';
import { arcsOf, ringsOf } from './areas.mjs';
import { TopologyEncoder } from './topology-encoder.mjs';

/**
 * Three groups: lakes that the land of the states is drawn over, as the Census knows the shore of the Great Lakes
 * better; lakes that are drawn over it; rivers.
 */
export function encodeWater(topology, stateLand) {
  const encoder = new TopologyEncoder({ stepDegrees: [0.002, 0.002], finestZoom: 9 });
  const { lakes, rivers } = topology.objects;
  const isWithin = (lake) => isInside(stateLand, middleOf(feature(topology, lake).geometry));
  const whole = lakes.geometries.filter(({ type }) => type !== null);
  for (const group of [whole.filter((it) => !isWithin(it)), whole.filter(isWithin)]) {
    encoder.addGroup(topology, group.flatMap(ringsOf), []);
  }
  encoder.addGroup(topology, [], [rivers.geometries.flatMap(arcsOf)]);
  return encoder;
}

function middleOf({ type, coordinates }) {
  const [ring] = type === 'Polygon' ? coordinates : coordinates[0];
  const sum = ring.reduce(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return { lon: sum[0] / ring.length, lat: sum[1] / ring.length };
}
