import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** What was written on the command line; with a wrong word, says so and ends. */
export function readArguments(usage, options, allowPositionals = false) {
  try {
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    return fail(`${error.message}\n${usage}`);
  }
}

/** The manifest of a plugin's folder; ends where there is none. */
export async function readManifest(folder) {
  const file = path.join(folder, 'plugin.manifest.json');
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(
      error.code === 'ENOENT'
        ? `There is no ${file}. Give the folder of a plugin: --plugin FOLDER.`
        : `${file} could not be read: ${error.message}`,
    );
  }
}

/** @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
