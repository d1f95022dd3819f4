import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBundles } from '../support/serve-bundles.mjs';
import { summarize } from '../support/statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COUNTS = [1_000, 10_000, 100_000, 1_000_000];
const NAMES = {
  maps: 'myStratus Maps',
  openlayers: 'OpenLayers vector layer',
  leaflet: 'Leaflet circle markers',
};
/** A million objects of the peers do not fit into a page. */
const MOST_OF_PEERS = 100_000;
const TIMEOUT_MS = 180_000;
const GOAL_COUNT = 10_000;
const GOAL_MS = 100;

export const highlight = {
  name: 'highlight',
  title: 'selected in the hub → highlighted on the map, and back',

  /** Each round is a fresh Chromium for each contender and number of clients. */
  async run({ rounds, onProgress }) {
    return serveBundles(
      {
        entries: [{ entry: 'bench/highlight/page/main.ts', name: 'page', format: 'es' }],
        mounts: { '/zip-centroids/': assets('zip-centroids') },
      },
      async (server) => reportOn(await measureRounds(server, rounds, onProgress)),
    );
  },
};

function assets(name) {
  return path.join(root, 'assets', name);
}

async function measureRounds(server, rounds, onProgress) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    for (const count of COUNTS) {
      for (const contender of Object.keys(NAMES)) {
        if (contender !== 'maps' && count > MOST_OF_PEERS) continue;
        const query = { contender, count };
        const result = await measureInChromium({ server, query, timeoutMs: TIMEOUT_MS });
        samples.push({ ...query, round, ...result });
        onProgress('.');
      }
    }
  }
  onProgress('\n');
  return samples;
}

function reportOn(samples) {
  checkRows(samples);
  const median = (contender, count, way) => {
    const own = samples.filter((it) => it.contender === contender && it.count === count);
    return own.length === 0 ? undefined : summarize(own.flatMap((it) => it[way])).median;
  };
  const table = (title, way) => ({
    title,
    columns: ['median ms', ...COUNTS.map((count) => count.toLocaleString('en-US'))],
    rows: Object.entries(NAMES).map(([contender, name]) => [
      name,
      ...COUNTS.map((count) => median(contender, count, way)?.toFixed(1) ?? '–'),
    ]),
  });
  const reach = (claim, way) => {
    const ms = median('maps', GOAL_COUNT, way);
    return { claim, measured: `${ms.toFixed(1)} ms`, isReached: ms <= GOAL_MS };
  };
  return {
    tables: [
      table('half of the rows selected in the hub → painted', 'fromHub'),
      table('circle drawn → its rows with the hub', 'toHub'),
    ],
    reach: [
      reach(`hub → map under ${GOAL_MS} ms at 10,000 clients`, 'fromHub'),
      reach(`map → hub under ${GOAL_MS} ms at 10,000 clients`, 'toHub'),
    ],
    samples,
  };
}

/** All must have selected the same rows, but for those at the edge of a circle that the peers draw as a polygon. */
function checkRows(samples) {
  for (const { contender, count, rowCount } of samples) {
    const own = samples.find((it) => it.contender === 'maps' && it.count === count);
    if (rowCount === 0 || Math.abs(rowCount - own.rowCount) > count / 100) {
      throw new Error(`${NAMES[contender]} selected ${rowCount} rows of ${count}.`);
    }
  }
}
