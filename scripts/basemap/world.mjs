import { arcsOf, ringsOf, usersOfArcs } from './areas.mjs';
import { TopologyEncoder } from './topology-encoder.mjs';
import { isAmerican } from './united-states.mjs';

/** Drawn from the Census instead. */
const TERRITORIES = ['Puerto Rico', 'Guam', 'U.S. Virgin Is.', 'N. Mariana Is.', 'American Samoa'];
/** Nobody photographs there; a map of the world in Mercator cannot show it either. */
const LEFT_OUT = ['Antarctica'];
const NEIGHBOURS = ['Canada', 'Mexico'];
/** In detail, as they are seen beside the United States; the rest of the world is for the overview. */
const NEAR = [
  ...NEIGHBOURS,
  'Cuba',
  'Bahamas',
  'Haiti',
  'Dominican Rep.',
  'Jamaica',
  'Cayman Is.',
  'Turks and Caicos Is.',
  'Bermuda',
  'British Virgin Is.',
  'Anguilla',
  'St. Kitts and Nevis',
  'Antigua and Barb.',
  'St-Martin',
  'Sint Maarten',
  'St-Barthélemy',
];

/**
 * One group for each country but the United States: its land; lines to other countries and along its coast. The lines
 * to Canada and Mexico are with those. Provinces of both are the third class of lines, in a group of their own.
 */
export function encodeWorld(near, far, provinces) {
  const encoder = new TopologyEncoder({ stepDegrees: [0.0018, 0.0018], finestZoom: 9 });
  addCountries(encoder, near, ({ properties: { name } }) => NEAR.includes(name));
  addCountries(
    encoder,
    far,
    (country) =>
      ![...NEAR, ...TERRITORIES, ...LEFT_OUT].includes(country.properties.name) &&
      !isAmerican(country),
  );
  const own = provinces.objects.subunits.geometries.filter(({ properties }) =>
    ['CAN', 'MEX'].includes(properties.gu),
  );
  const shared = [...usersOfArcs(own)].filter(([, users]) => users.length > 1);
  encoder.addGroup(provinces, [], [[], [], shared.map(([arc]) => arc)]);
  return encoder;
}

function addCountries(encoder, topology, isWanted) {
  const all = topology.objects.countries.geometries;
  const users = usersOfArcs(all);
  const taken = new Set();
  const take = (arcs) => arcs.filter((arc) => !taken.has(arc) && taken.add(arc));
  for (const country of all.filter(isWanted)) {
    const own = arcsOf(country);
    encoder.addGroup(topology, ringsOf(country), [
      take(own.filter((arc) => users.get(arc).length > 1)),
      take(own.filter((arc) => users.get(arc).length === 1)),
      [],
    ]);
  }
}
