// One round, in a process of its own, in which nothing has run before; samples go to the standard output.
import { readFile } from 'node:fs/promises';
import { createPlacePicker } from '../../harness/src/data/places.ts';
import { createRandom } from '../../harness/src/data/random.ts';
import { createTestHost, type TestHost } from '../../harness/src/testing/index.ts';
import manifest from '../../plugin.manifest.json' with { type: 'json' };
import { mapsWithoutPixels } from '../../test/support/maps-without-pixels.ts';

const CLIENTS = 100;
const COMMAND = 'mystratus.maps.heatMap';

const pick = createPlacePicker(createRandom(7));
const clients = Array.from({ length: CLIENTS }, (_, index) => {
  const { zip, town, state } = pick();
  return { clientId: `c${index}`, street: `${index + 1} Main St`, city: town, state, zip };
});
/** The wasm is copied into `dist/` by the build, which a test does not wait for. */
const BUILT_FROM: Readonly<Record<string, string>> = {
  'dist/sql-wasm.wasm': 'node_modules/sql.js/dist/sql-wasm-browser.wasm',
};

const samples = [await measure('first in a process'), await measure('the next')];
process.stdout.write(JSON.stringify(samples));

async function measure(name: string) {
  const start = performance.now();
  const host = createTestHost({
    manifest,
    plugin: mapsWithoutPixels,
    assets: (path) => readFile(BUILT_FROM[path] ?? path),
    configuration: { 'maps.confirmAboveRequests': 1_000_000 },
    data: { clients },
  });
  const created = performance.now();
  await host.activate();
  const activated = performance.now();
  await host.run(COMMAND);
  const ran = performance.now();
  await checkBilling(host);
  await host.expectNoLeaks();
  host.dispose();
  return { name, create: created - start, activate: activated - created, command: ran - activated };
}

/** A map that was not made is quick. */
async function checkBilling(host: TestHost): Promise<void> {
  for (let turn = 0; host.usage.size < CLIENTS + 1 && turn < 100; turn++) await host.settled();
  if (host.usage.size !== CLIENTS + 1) {
    throw new Error(`The map made ${host.usage.size} requests. ${host.logLines.join('\n')}`);
  }
}
