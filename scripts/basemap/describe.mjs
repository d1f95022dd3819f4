import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { checksumOf, FILES, versionOf } from './sources.mjs';

/** The text of assets/basemap/SOURCE.md. */
export function describeBasemap({ bytes, places, counties }) {
  const kilobytes = Math.round(gzipSync(bytes, { level: 9 }).length / 1000);
  const row = (file, taken, data) =>
    `| \`${versionOf(file)}\`, \`${file.split('/').slice(1).join('/')}\` | ${taken} | ${data} | \`${checksumOf(file)}\` |`;
  return `# Basemap

\`basemap.bin\` (${kilobytes} KB gzip) holds countries, states, counties, lakes, rivers and the names of ${places.toLocaleString('en-US')} places
and ${counties.toLocaleString('en-US')} counties. Built by \`npm run assets\` (scripts/build-basemap.mjs, scripts/basemap/); the same packages
always give the same bytes.

SHA-256: \`${createHash('sha256').update(bytes).digest('hex')}\`

Attribution shown on the map: **© GeoNames, CC BY 4.0 · US Census Bureau · Natural Earth**

## Origin and licences

| package, file | what is taken | data and licence | SHA-256 of the file |
|---|---|---|---|
${row(FILES.counties, 'states, counties, coast', 'Census Bureau, cartographic boundary files of 2017, public domain; package ISC, © Michael Bostock')}
${row(FILES.near, 'Canada, Mexico, the Caribbean', 'Natural Earth 4.1, 1:10 m, public domain; package ISC, © Michael Bostock')}
${row(FILES.far, 'the other countries', 'Natural Earth 4.1, 1:50 m, public domain; package ISC, © Michael Bostock')}
${row(FILES.water, 'lakes, rivers, lines between provinces of Canada and states of Mexico', 'Natural Earth 4.1, 1:50 m, public domain; package MIT, © Étienne Tétreault-Pinard')}
${row(FILES.places, 'places of 1,000 people and more in the United States, of 50,000 around them', 'GeoNames, CC BY 4.0; package MIT, © Nabil Ashraf')}

Zip numbers are drawn from \`assets/zip-centroids/\`. Names of countries and waters, and a few places for names of
states, are set by hand in \`scripts/basemap/\`.

## Transformation

1. Every vertex gets the first zoom level that shows it: where the triangle with its neighbours (Visvalingam's area, on
   the ground) fills half a pixel. Vertices that matter only beyond the last level of their source are left out (states
   12, countries and water 9). Areas that share a border share its vertices, and so fit at every zoom level.
2. Coordinates are rounded to 0.0018° (of latitudes in the United States 0.0009°) and stored as differences.
3. Lakes in the middle of a state are drawn over its land; the Great Lakes below it, as the Census has their shore.
4. Places are ranked in four classes for each doubling of their people. Parts of towns count as 20,000 people at the
   most, as some are registered with those of the whole town; abandoned places are left out; \`New York City\` is
   called New York.

## Gaps

- No streets, no buildings, no parks, no built-up areas: no package has them for the whole country. A view of a
  neighbourhood has towns, zip numbers, county lines, larger lakes and rivers. A map pack or online tiles have the rest.
- Boundaries and coasts are right to about 300 m, lakes and rivers to about a kilometre and only larger ones; their
  corners are rounded when they are seen larger than that.
- Counties of 2017: Connecticut's planning regions and the split of Valdez-Cordova, Alaska, are younger.
- No Antarctica. Beyond the neighbours, countries are for the overview.
`;
}
