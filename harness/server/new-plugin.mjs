// Writes a new plugin: the template, under its own names, with the SDK and the harness beside it.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const template = fileURLToPath(new URL('../template', import.meta.url));

/** Files of the template in which its names stand. */
const NAMED = [
  'plugin.manifest.json',
  'package.json',
  'README.md',
  'src/plugin.ts',
  'test/plugin.test.ts',
];
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Why a plugin cannot be called so, as a sentence; `undefined` where it can. */
export function problemWithName(name, what = 'name') {
  if (name === undefined || name === '')
    return `Say what the plugin is called: its ${what} is missing.`;
  if (name.length > 40) return `“${name}” is too long for a ${what}: take at most 40 characters.`;
  if (NAME.test(name)) return undefined;
  return `“${name}” cannot be a ${what}: begin with a letter, and take small letters, digits and single hyphens, such as my-plugin.`;
}

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.publisher
 * @param {string} options.into folder in which the plugin's folder is made
 * @param {() => Promise<readonly [string, string]>} options.packages folders of the built SDK and the built harness
 * @returns {Promise<string>} the folder; rejects with a sentence where it cannot be made
 */
export async function writeNewPlugin({ name, publisher, into, packages }) {
  const problem = problemWithName(name) ?? problemWithName(publisher, 'publisher');
  if (problem) throw new Error(problem);
  const folder = path.resolve(into, name);
  if (await stat(folder).catch(() => undefined)) {
    throw new Error(
      `${folder} is there already. Choose another name, or another folder: --in FOLDER.`,
    );
  }
  const [sdk, harness] = await packages();
  await cp(template, folder, { recursive: true });
  // npm leaves out of a package what is called .gitignore.
  await rename(path.join(folder, 'gitignore'), path.join(folder, '.gitignore'));
  for (const file of NAMED) {
    const text = await readFile(path.join(folder, file), 'utf8');
    await writeFile(path.join(folder, file), renamed(text, name, publisher));
  }
  const vendored = await vendor([sdk, harness], path.join(folder, 'vendor'));
  const { templateTools } = JSON.parse(await readFile(path.join(harness, 'package.json'), 'utf8'));
  await describePackage(path.join(folder, 'package.json'), { ...vendored, ...templateTools });
  return folder;
}

function renamed(text, name, publisher) {
  return text
    .replaceAll('example.my-plugin', `${publisher}.${name}`)
    .replaceAll('"publisher": "example"', `"publisher": "${publisher}"`)
    .replaceAll('my-plugin', name)
    .replaceAll('My Plugin', titled(name));
}

function titled(name) {
  return name.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** As tarballs, so that the plugin can be installed wherever it is, though no registry has them. */
async function vendor(packages, folder) {
  await mkdir(folder);
  const tarballs = await packTarballs(packages, folder);
  return Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:vendor/${file}`]));
}

/** @returns {Promise<readonly { readonly name: string, readonly file: string }[]>} */
export async function packTarballs(packages, folder) {
  const isWindows = process.platform === 'win32';
  const { stdout } = await promisify(execFile)(
    isWindows ? 'npm.cmd' : 'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...packages],
    { shell: isWindows, maxBuffer: 16 * 1024 * 1024 },
  );
  return JSON.parse(stdout).map(({ name, filename }) => ({ name, file: filename }));
}

async function describePackage(file, devDependencies) {
  const description = JSON.parse(await readFile(file, 'utf8'));
  const sorted = Object.entries(devDependencies).sort(([one], [other]) => (one < other ? -1 : 1));
  const whole = { ...description, devDependencies: Object.fromEntries(sorted) };
  await writeFile(file, `${JSON.stringify(whole, undefined, 2)}\n`);
}
