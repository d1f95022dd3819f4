import { summarize } from '../support/statistics.mjs';

export const COUNTS = [1_000, 10_000, 100_000, 1_000_000];

/** `most` is the number of clients beyond which one measurement would take minutes. */
export const CONTENDERS = [
  { name: 'our-heat', kind: 'heat', title: 'myStratus Maps', most: Infinity },
  { name: 'our-heat-by-house', kind: 'heat', title: 'the same, not added up', most: Infinity },
  { name: 'leaflet-heat', kind: 'heat', title: 'leaflet.heat', most: Infinity },
  { name: 'maplibre-heat', kind: 'heat', title: 'maplibre-gl', most: 100_000 },
  { name: 'ol-heat', kind: 'heat', title: 'OpenLayers Heatmap', most: 10_000 },
];
const KINDS = { heat: 'Heat maps' };
const FIGURES = { firstPaint: 'first paint', pan: 'pan frame', zoom: 'zoom frame' };

/** Tables, verdicts and figures of the samples that the pages posted. */
export function reportOn(samples) {
  const figures = figuresOf(samples);
  const tables = Object.keys(KINDS).flatMap((kind) =>
    Object.keys(FIGURES).map((figure) => tableOf(figures, kind, figure)),
  );
  return { tables, reach: reachOf(figures), figures, samples };
}

/** `figures[contender][count][figure]` = `{ count, median, p95 }` in milliseconds; frames of all rounds together. */
function figuresOf(samples) {
  const figures = {};
  for (const { name } of CONTENDERS) {
    figures[name] = {};
    for (const count of COUNTS) {
      const own = samples.filter((it) => it.contender === name && it.count === count);
      if (own.length === 0) continue;
      figures[name][count] = Object.fromEntries(
        Object.keys(FIGURES).map((figure) => [figure, summarize(own.flatMap((it) => it[figure]))]),
      );
    }
  }
  return figures;
}

function tableOf(figures, kind, figure) {
  return {
    title: `${KINDS[kind]}: ${FIGURES[figure]}, median ms (95th percentile)`,
    columns: ['', ...COUNTS.map((count) => count.toLocaleString('en-US'))],
    rows: CONTENDERS.filter((contender) => contender.kind === kind).map(({ name, title }) => [
      title,
      ...COUNTS.map((count) => textOf(figures[name][count]?.[figure])),
    ]),
  };
}

function textOf(summary) {
  if (!summary) return '–';
  return `${summary.median.toFixed(1)} (${summary.p95.toFixed(1)})`;
}

function reachOf(figures) {
  const median = (name, count, figure) => figures[name][count][figure].median;
  const ours = (count, figure) => median('our-heat', count, figure);
  const verdict = (claim, value, limit, unit) => ({
    claim,
    measured: `${value.toFixed(1)} ${unit}`,
    isReached: value <= limit,
  });
  const faster = median('leaflet-heat', 10_000, 'zoom') / ours(10_000, 'zoom');
  const paint = Math.min(
    ...CONTENDERS.filter(({ name }) => !name.startsWith('our-')).map(({ name }) =>
      median(name, 10_000, 'firstPaint'),
    ),
  );
  return [
    verdict('heat: pan frame at 10,000 ≤ 10 ms', ours(10_000, 'pan'), 10, 'ms'),
    verdict('heat: zoom frame at 10,000 ≤ 10 ms', ours(10_000, 'zoom'), 10, 'ms'),
    ...['pan', 'zoom'].map((figure) =>
      verdict(
        `heat: ${figure} frame at 1,000,000 ≤ 2 × that at 10,000`,
        ours(1_000_000, figure) / ours(10_000, figure),
        2,
        '×',
      ),
    ),
    {
      claim: 'heat: zoom frame at 10,000 ≥ 3 × faster than leaflet.heat',
      measured: `${faster.toFixed(1)} ×`,
      isReached: faster >= 3,
    },
    verdict(
      'heat: first paint at 10,000 no slower than the fastest peer',
      ours(10_000, 'firstPaint') / paint,
      1,
      '×',
    ),
  ];
}
