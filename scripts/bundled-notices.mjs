// The packages whose code is in built scripts, and the texts of their licences.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Markdown about every package that these source maps mention. */
export async function bundledNotices(mapFiles) {
  const packages = await Promise.all((await bundledPackages(mapFiles)).map(describe));
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const texts = packages
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `### ${name}\n\n\`\`\`\n${text}\n\`\`\`\n`);
  return `## Code

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Licences

${texts.join('\n')}`;
}

async function bundledPackages(mapFiles) {
  const maps = mapFiles.map(async (file) => JSON.parse(await readFile(file, 'utf8')));
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
