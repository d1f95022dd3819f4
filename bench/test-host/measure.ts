// One round of one plugin, in a process of its own, in which nothing has run before; samples go to the standard output.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { createPlacePicker } from '../../harness/src/data/places.ts';
import { createRandom } from '../../harness/src/data/random.ts';
import {
  createTestHost,
  type TestHost,
  type TestHostOptions,
} from '../../harness/src/testing/index.ts';
import templateManifest from '../../harness/template/plugin.manifest.json' with { type: 'json' };
import { plugin as templatePlugin } from '../../harness/template/src/plugin.ts';
import mapsManifest from '../../plugin.manifest.json' with { type: 'json' };
import { mapsWithoutPixels } from '../../test/support/maps-without-pixels.ts';

const CLIENTS = 100;

interface Measured {
  readonly options: TestHostOptions;
  readonly command: string;
  /** Rejects when the command has not done its work: what is not done is quick. */
  check(host: TestHost): Promise<void>;
}

const { plugin }: { readonly plugin: 'template' | 'maps' } = JSON.parse(await text(process.stdin));
const measured = plugin === 'maps' ? maps() : template();
const samples = [await measure('first in a process'), await measure('the next')];
process.stdout.write(JSON.stringify(samples));

function template(): Measured {
  return {
    options: { manifest: templateManifest, plugin: templatePlugin, data: { clients: clients() } },
    command: 'example.my-plugin.count',
    async check({ messages }) {
      if (messages[0]?.message !== `${CLIENTS} clients`) throw new Error('It counted wrong.');
    },
  };
}

function maps(): Measured {
  /** The wasm is copied into `dist/` by the build, which a test does not wait for. */
  const builtFrom: Readonly<Record<string, string>> = {
    'dist/sql-wasm.wasm': 'node_modules/sql.js/dist/sql-wasm-browser.wasm',
  };
  return {
    options: {
      manifest: mapsManifest,
      plugin: mapsWithoutPixels,
      assets: (path) => readFile(builtFrom[path] ?? path),
      configuration: { 'maps.confirmAboveRequests': 1_000_000 },
      data: { clients: clients() },
    },
    command: 'mystratus.maps.heatMap',
    async check(host) {
      for (let turn = 0; host.usage.size < CLIENTS + 1 && turn < 100; turn++) await host.settled();
      if (host.usage.size !== CLIENTS + 1) {
        throw new Error(`The map made ${host.usage.size} requests. ${host.logLines.join('\n')}`);
      }
    },
  };
}

function clients() {
  const pick = createPlacePicker(createRandom(7));
  return Array.from({ length: CLIENTS }, (_, index) => {
    const { zip, town, state } = pick();
    return { clientId: `c${index}`, street: `${index + 1} Main St`, city: town, state, zip };
  });
}

async function measure(name: string) {
  const { options, command, check } = measured;
  const start = performance.now();
  const host = createTestHost(options);
  const created = performance.now();
  await host.activate();
  const activated = performance.now();
  await host.run(command);
  const ran = performance.now();
  await check(host);
  await host.expectNoLeaks();
  host.dispose();
  return { name, create: created - start, activate: activated - created, command: ran - activated };
}
