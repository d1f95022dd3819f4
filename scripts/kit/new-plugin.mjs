// `npm run new-plugin -- my-plugin [--publisher NAME] [--in FOLDER]`: a working plugin with a test, in a folder of its
// own, with this SDK and this harness.
import { newPluginCommand } from '../../harness/bin/new-plugin-command.mjs';
import { buildPackages } from './build-packages.mjs';

await newPluginCommand('npm run new-plugin --', buildPackages);
