import { summarize } from '../support/statistics.mjs';

const NAMES = {
  ordinary: 'ordinary path',
  floor: 'recommended floor',
  plugin: 'myStratus Maps',
};
const STARTS = {
  'at-once': 'clicked as soon as the plugin is active',
  'after-idle': 'clicked after 1.5 s of idling',
};
const CLICKS = {
  first: 'first click, all new',
  later: 'later click, all new',
  known: 'later click, all known',
};
const PARTS = { rows: 'rows to frame', locate: 'locate', draw: 'draw', store: 'store' };
const MEGABYTE = 1_000_000;

/** Tables, verdicts and figures of the samples that the page posted. */
export function reportOn(samples) {
  checkClicks(samples);
  const figures = figuresOf(samples);
  return {
    tables: [
      ...Object.keys(STARTS).map((start) => paintedTable(figures, start)),
      partsTable(figures),
      startTable(figures),
    ],
    reach: reachOf(figures),
    figures,
    samples,
  };
}

/** A click that billed something else than it should, or that the probe did not see whole, proves nothing. */
function checkClicks(samples) {
  for (const { contender, ...sample } of samples) {
    for (const click of Object.keys(CLICKS)) {
      const { requests, ...times } = sample[click];
      if (click === 'known' ? requests !== 1 : requests < 9_000) {
        throw new Error(`${NAMES[contender]}, ${CLICKS[click]}: billed ${requests} requests.`);
      }
      const missed = Object.keys(times).filter((time) => !Number.isFinite(times[time]));
      if (missed.length > 0) {
        throw new Error(`${NAMES[contender]}, ${CLICKS[click]}: ${missed} was not seen.`);
      }
    }
  }
}

/** `figures[start][contender][figure]` = `{ count, median, p95 }`; milliseconds, and bytes for the heap. */
function figuresOf(samples) {
  const perContender = (start) => (contender) => {
    const own = samples.filter((it) => it.start === start && it.contender === contender);
    const figure = (read) => summarize(own.map(read));
    const click = (name) => [
      name,
      {
        painted: figure((it) => it[name].painted),
        ...fromKeys(PARTS, (part) => figure((it) => it[name][part])),
      },
    ];
    return {
      activation: figure((it) => it.activationMs),
      script: figure((it) => it.scriptMs),
      heap: figure((it) => it.heapBytes),
      ...Object.fromEntries(Object.keys(CLICKS).map(click)),
    };
  };
  return fromKeys(STARTS, (start) => fromKeys(NAMES, perContender(start)));
}

function paintedTable(figures, start) {
  const own = figures[start];
  const rows = Object.keys(CLICKS).flatMap((click) => [
    ...Object.keys(NAMES).map((contender) => {
      const { median, p95 } = own[contender][click].painted;
      const ordinary = own.ordinary[click].painted.median;
      const floor = own.floor[click].painted.median;
      return [
        `${CLICKS[click]}: ${NAMES[contender]}`,
        ms(median),
        ms(p95),
        contender === 'ordinary' ? '' : `1/${(ordinary / median).toFixed(1)}`,
        contender === 'plugin' ? `${(median / floor).toFixed(1)} ×` : '',
      ];
    }),
  ]);
  return {
    title: `Click → painted, ms (${STARTS[start]})`,
    columns: ['', 'median', 'p95', 'of ordinary', 'of floor'],
    rows,
  };
}

function partsTable(figures) {
  const rows = Object.keys(STARTS).flatMap((start) =>
    Object.keys(CLICKS).flatMap((click) =>
      Object.keys(NAMES).map((contender) => [
        `${start}, ${CLICKS[click]}: ${NAMES[contender]}`,
        ...Object.keys(PARTS).map((part) => ms(figures[start][contender][click][part].median)),
      ]),
    ),
  );
  return { title: 'Parts, median ms', columns: ['', ...Object.values(PARTS)], rows };
}

function startTable(figures) {
  const rows = Object.keys(NAMES).map((contender) => {
    const { activation, script, heap } = figures['at-once'][contender];
    return [
      NAMES[contender],
      ...[activation.median, activation.p95, script.median, script.p95].map(ms),
      megabytes(heap.median),
    ];
  });
  return {
    title: 'Frame start → ready, ms, cold; and the JavaScript heap of the frame after the last map',
    columns: ['', 'ready', 'p95', 'script', 'p95', 'heap MB'],
    rows,
  };
}

function reachOf(figures) {
  const lines = [];
  const add = (claim, measured, limit, format) =>
    lines.push({ claim, measured: format(measured), isReached: measured <= limit });
  for (const [start, words] of Object.entries(STARTS)) {
    const { plugin, ordinary, floor } = figures[start];
    const ratio = (click, to) => plugin[click].painted.median / to[click].painted.median;
    add(`first click ≤ 1/6 of ordinary, ${words}`, ratio('first', ordinary), 1 / 6, fraction);
    add(`first click ≤ 2 × floor, ${words}`, ratio('first', floor), 2, times);
    add(`later, all new ≤ 1/20 of ordinary, ${words}`, ratio('later', ordinary), 1 / 20, fraction);
    add(
      `later, all known ≤ 1/20 of ordinary, ${words}`,
      ratio('known', ordinary),
      1 / 20,
      fraction,
    );
  }
  const { activation, script, heap } = figures['at-once'].plugin;
  add('activation ≤ 400 ms, cold', activation.median, 400, ms);
  add('of which the script ≤ 200 ms', script.median, 200, ms);
  add('heap after 10,000 clients ≤ 60 MB', heap.median / MEGABYTE, 60, (value) => value.toFixed(1));
  return lines;
}

function ms(value) {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(1);
}

function fraction(ratio) {
  return `1/${(1 / ratio).toFixed(1)}`;
}

function times(ratio) {
  return `${ratio.toFixed(2)} ×`;
}

function fromKeys(object, valueFor) {
  return Object.fromEntries(Object.keys(object).map((key) => [key, valueFor(key)]));
}
