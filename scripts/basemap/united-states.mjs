import { feature, mesh } from 'topojson-client';
import { arcsOf, labelPoint, ringsOf, usersOfArcs } from './areas.mjs';
import { TopologyEncoder } from './topology-encoder.mjs';

/** A boundary of the Census and one of Natural Earth are the same when they are as near as this. */
const SAME_BORDER_DEGREES = 0.06;

/**
 * One group for each state: its land; lines to other states, between its counties, and along its coast. A line
 * between two states belongs to the first; along Canada and Mexico the world has the line.
 */
export function encodeStates(atlas, world) {
  const { counties, states } = atlas.objects;
  const encoder = new TopologyEncoder({
    stepDegrees: [0.0018, 0.00086],
    finestZoom: 12,
    isWestward: true,
  });
  const countiesOfArc = usersOfArcs(counties.geometries);
  const statesOfArc = usersOfArcs(states.geometries);
  const isBorder = nearBorders(world);
  const taken = new Set();
  const take = (arcs) => arcs.filter((arc) => !taken.has(arc) && taken.add(arc));

  for (const state of states.geometries) {
    const own = arcsOf(state);
    const stateLines = own.filter((arc) => statesOfArc.get(arc)?.length > 1);
    const countyLines = counties.geometries
      .filter(({ id }) => id.startsWith(state.id))
      .flatMap(arcsOf)
      .filter((arc) => countiesOfArc.get(arc).length > 1 && !statesOfArc.has(arc));
    const coast = own.filter(
      (arc) => statesOfArc.get(arc)?.length === 1 && !isBorder(atlas.arcs[arc]),
    );
    encoder.addGroup(atlas, ringsOf(state), [
      take(stateLines),
      take([...new Set(countyLines)]),
      take(coast),
    ]);
  }
  return encoder;
}

/** Names and the places for them; `width`: degrees of longitude that are free for a name. */
export function stateLabels(atlas, postalCodes) {
  return atlas.objects.states.geometries.map((state) => {
    const code = postalCodes[state.id];
    if (!code) throw new Error(`No postal code for state ${state.id}`);
    const { lon, lat, width } = LABELS[code] ?? labelPoint(atlas, state);
    return [state.properties.name, code, rounded(lon), rounded(lat), rounded(width)];
  });
}

export function countyLabels(atlas) {
  return atlas.objects.counties.geometries
    .map((county) => ({ name: county.properties.name, ...labelPoint(atlas, county) }))
    .sort((a, b) => a.lat - b.lat || a.lon - b.lon);
}

/** Where the middle of the largest part is no good place for the name. */
const LABELS = {
  AK: { lon: -152.5, lat: 64.6, width: 14 },
  FL: { lon: -81.7, lat: 28.3, width: 1.9 },
  HI: { lon: -155.5, lat: 19.6, width: 0.8 },
  ID: { lon: -114.3, lat: 43.6, width: 4.5 },
  LA: { lon: -92.3, lat: 31.1, width: 2.6 },
  MI: { lon: -84.7, lat: 43.4, width: 3.2 },
  MN: { lon: -94.7, lat: 46.2, width: 4 },
  NY: { lon: -75.4, lat: 42.9, width: 3.4 },
  OK: { lon: -97.2, lat: 35.4, width: 4.5 },
  TX: { lon: -99.2, lat: 31.4, width: 7 },
  CA: { lon: -119.6, lat: 37, width: 3.6 },
};

function rounded(value) {
  return Number(value.toFixed(2));
}

/** Whether most of an arc runs along the land border with Canada or Mexico. */
function nearBorders(world) {
  const line = mesh(
    world,
    world.objects.countries,
    (a, b) => isAmerican(a) !== isAmerican(b) && (isNeighbour(a) || isNeighbour(b)),
  );
  const cells = new Set();
  const size = SAME_BORDER_DEGREES;
  for (const part of line.coordinates) {
    part.slice(1).forEach(([lon, lat], i) => {
      const [fromLon, fromLat] = part[i];
      const steps = 1 + Math.ceil(Math.hypot(lon - fromLon, lat - fromLat) / size);
      for (let step = 0; step <= steps; step += 1) {
        const x = Math.round((fromLon + ((lon - fromLon) * step) / steps) / size);
        const y = Math.round((fromLat + ((lat - fromLat) * step) / steps) / size);
        for (let dx = -1; dx <= 1; dx += 1)
          for (let dy = -1; dy <= 1; dy += 1) cells.add(`${x + dx} ${y + dy}`);
      }
    });
  }
  return (arc) => {
    const near = arc.filter(([lon, lat]) =>
      cells.has(`${Math.round(lon / size)} ${Math.round(lat / size)}`),
    );
    return near.length > arc.length / 2;
  };
}

export function isAmerican({ properties }) {
  return properties.name === 'United States of America';
}

function isNeighbour({ properties }) {
  return properties.name === 'Canada' || properties.name === 'Mexico';
}

/** Whether a point lies on the land of a state. */
export function landOf(atlas) {
  const areas = feature(atlas, atlas.objects.states).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return areas;
}
