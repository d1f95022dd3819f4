#!/usr/bin/env node
// `mystratus-package --plugin .`: what is built there as one `.msplugin`, signed if there is a key.
import path from 'node:path';
import * as sdk from '@mystratus/plugin-sdk/package';
import { packFolder } from '../server/pack-folder.mjs';
import { fail, readArguments, readManifest } from './command-line.mjs';

const USAGE = 'Usage: mystratus-package [--plugin <folder>] [--out <file>] [--key <file.pem>]';

const { values } = readArguments(USAGE, {
  plugin: { type: 'string', default: '.' },
  out: { type: 'string' },
  key: { type: 'string' },
});
const folder = path.resolve(values.plugin);
await readManifest(folder);
try {
  await packFolder({ sdk, folder, out: values.out, keyFile: values.key });
} catch (error) {
  fail(error.message);
}
