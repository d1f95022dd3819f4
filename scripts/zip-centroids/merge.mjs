import { boxAround, isInBox, isInside, milesBetween } from './geometry.mjs';

const DISAGREEMENT_MILES = 5;
const BOX_MARGIN_DEGREES = 0.05;

/** Zips where both points lie in the right county and only the area's point is near the place. */
const AREA_POINT_IS_RIGHT = new Set([
  '99565', // Chignik Lagoon, AK: GeoNames has it 150 miles off on the Alaska Peninsula
  '99726', // Bettles Field, AK
  '86544', // Red Valley, AZ: the county is long, GeoNames' point is 93 miles south
  '86443', // Temple Bar Marina, AZ: on Lake Mead
  '91759', // Mount Baldy, CA: GeoNames has the default point of Los Angeles County
  '87375', // Yatahey, NM
  '87539', // La Madera, NM
]);

/** Military mail has no place on a US map; Palau, Micronesia and the Marshalls are other countries. */
const NOT_ON_A_US_MAP = new Set(['AA', 'AE', 'AP', 'FM', 'MH', 'PW']);

/** 10200 (New York) has lost the sign of its longitude. Wake Island (96898) is filed under Hawaii. */
const WRONG_SIGN = new Set(['10200']);
const OUTSIDE_ITS_STATE = new Set(['96898']);

const TERRITORIES = {
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Commonwealth of the Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'United States Virgin Islands',
};

/**
 * One point per zip: GeoNames' (it sits in the settlement), and the middle of the Census area where
 * that is the only one in the zip's county, in Puerto Rico, and for a few named zips.
 *
 * @returns rows in ascending zip order; `hasArea` tells zips with a ZCTA from mere post office boxes
 */
export function mergeZips({ areaPoints, townPoints, countyRows, boundaries }) {
  const zips = [...new Set([...townPoints.keys(), ...countyRows.keys()])].sort();
  const boxes = stateBoxes(countyRows, boundaries.states);
  return zips
    .map((zip) => {
      const row = townPoints.get(zip) ?? countyRows.get(zip);
      const area = areaPoints.get(zip);
      const county = boundaries.counties.get(countyRows.get(zip)?.countyFips);
      return {
        zip,
        state: row.state,
        towns: townNames(townPoints.get(zip)?.town, countyRows.get(zip)?.town),
        hasArea: area !== undefined,
        ...choosePoint(zip, row, area, county),
      };
    })
    .filter(({ zip, state }) => !NOT_ON_A_US_MAP.has(state) && !OUTSIDE_ITS_STATE.has(zip))
    .map((row) => assertInState(row, boxes.get(row.state)));
}

function choosePoint(zip, row, area, county) {
  const point = { lon: WRONG_SIGN.has(zip) ? -row.lon : row.lon, lat: row.lat };
  if (area === undefined) return point;
  if (zip.startsWith('00') && row.state === 'PR') return area;
  if (AREA_POINT_IS_RIGHT.has(zip)) return area;
  const disagree = milesBetween(point, area) > DISAGREEMENT_MILES;
  const onlyAreaInCounty =
    county !== undefined && isInside(county, area) && !isInside(county, point);
  return disagree && onlyAreaInCounty ? area : point;
}

/** The younger name first: `Mount Baldy` for `Mt Baldy`. The older one stays as another way to say it. */
function townNames(older, younger) {
  return [...new Set([younger, older].filter((it) => it !== undefined).map(tidy))];
}

/** `McKinney` for `Mc Kinney` and `Mckinney`, and the town of a service that is filed like one. */
function tidy(name) {
  return name
    .replace('Parcel Return Service', 'Washington')
    .replace(/\bMc ?(?!bh)([a-z])/gi, (_, letter) => `Mc${letter.toUpperCase()}`)
    .replace(/-([a-z])/g, (_, letter) => `-${letter.toUpperCase()}`);
}

function stateBoxes(countyRows, states) {
  const names = new Map([...countyRows.values()].map((it) => [it.state, it.stateName]));
  for (const [code, name] of Object.entries(TERRITORIES)) names.set(code, name);
  return new Map(
    [...names]
      .filter(([, name]) => states.has(name))
      .map(([code, name]) => [code, boxAround(states.get(name))]),
  );
}

function assertInState(row, box) {
  if (box === undefined) throw new Error(`${row.zip}: no boundary for state ${row.state}`);
  if (!isInBox(box, row, BOX_MARGIN_DEGREES)) {
    throw new Error(`${row.zip}: ${row.lon}, ${row.lat} lies outside ${row.state}`);
  }
  return row;
}
