#!/usr/bin/env node
// `mystratus-new-plugin my-plugin`: writes a plugin with a test into a folder of that name.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { newPluginCommand } from './new-plugin-command.mjs';

await newPluginCommand('mystratus-new-plugin', async () => {
  const sdk = fileURLToPath(import.meta.resolve('@mystratus/plugin-sdk/package.json'));
  return [path.dirname(sdk), fileURLToPath(new URL('..', import.meta.url))];
});
