import path from 'node:path';
import { writeNewPlugin } from '../server/new-plugin.mjs';
import { fail, readArguments } from './command-line.mjs';

/**
 * Writes the plugin that the command line names.
 *
 * @param {string} command as it was called
 * @param {() => Promise<readonly [string, string]>} packages folders of the built SDK and the built harness
 */
export async function newPluginCommand(command, packages) {
  const usage = `Usage: ${command} <name> [--publisher <name>] [--in <folder>]`;
  const { values, positionals } = readArguments(
    usage,
    { in: { type: 'string', default: '.' }, publisher: { type: 'string', default: 'example' } },
    true,
  );
  if (positionals.length > 1) fail(`A plugin has one name, in one word.\n${usage}`);
  // npm runs scripts elsewhere than where it was called.
  const here = process.env.INIT_CWD ?? process.cwd();
  try {
    const folder = await writeNewPlugin({
      name: positionals[0],
      publisher: values.publisher,
      into: path.resolve(here, values.in),
      packages,
    });
    const steps = `cd ${path.relative(here, folder)} && npm install && npm test && npm start`;
    console.log(`${folder} is written. Next:\n\n  ${steps}\n`);
  } catch (error) {
    fail(`${error.message}\n${usage}`);
  }
}
