import { summarize } from '../support/statistics.mjs';

export const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** `largest`: what takes minutes above it is not measured there. */
export const CONTENDERS = {
  ownPins: { kind: 'pins', name: 'myStratus Maps', largest: 1_000_000 },
  vectorPins: { kind: 'pins', name: 'OpenLayers VectorLayer', largest: 100_000 },
  leafletPins: { kind: 'pins', name: 'Leaflet circleMarkers', largest: 100_000 },
  maplibrePins: { kind: 'pins', name: 'maplibre-gl circles', largest: 100_000 },
  ownClusters: { kind: 'clusters', name: 'myStratus Maps', largest: 1_000_000 },
  clusterSource: { kind: 'clusters', name: 'OpenLayers Cluster', largest: 100_000 },
  superclusterOnVector: {
    kind: 'clusters',
    name: 'supercluster + OpenLayers',
    largest: 1_000_000,
  },
  maplibreClusters: { kind: 'clusters', name: 'maplibre-gl clusters', largest: 100_000 },
};

/** Where the product has to be as fast as the fastest. */
const REACH = { pins: 1_000, clusters: 10_000 };

export function reportOn(samples) {
  const figures = samples.length === 0 ? [] : figuresOf(samples);
  return {
    tables: Object.keys(REACH).map((kind) => tableOf(kind, figures)),
    reach: Object.entries(REACH).map(([kind, size]) => reachOf(kind, size, figures)),
    figures,
    samples,
  };
}

/** Milliseconds: of a first painting, and of one frame. */
function figuresOf(samples) {
  return Object.keys(CONTENDERS).flatMap((contender) =>
    SIZES.flatMap((size) => {
      const own = samples.filter((it) => it.contender === contender && it.size === size);
      if (own.length === 0) return [];
      return {
        contender,
        size,
        cold: summarize(own.map(({ coldMs }) => coldMs)),
        pan: summarize(own.flatMap(({ panMs }) => panMs)),
        zoom: summarize(own.flatMap(({ zoomMs }) => zoomMs)),
      };
    }),
  );
}

function tableOf(kind, figures) {
  const names = Object.keys(CONTENDERS).filter((contender) => CONTENDERS[contender].kind === kind);
  return {
    title: `${kind}: first painting / pan frame / zoom frame, median ms`,
    columns: ['', ...SIZES.map((size) => size.toLocaleString('en-US'))],
    rows: names.map((contender) => [
      CONTENDERS[contender].name,
      ...SIZES.map((size) => {
        const own = figures.find((it) => it.contender === contender && it.size === size);
        return own
          ? [own.cold, own.pan, own.zoom].map(({ median }) => ms(median)).join(' / ')
          : '–';
      }),
    ]),
  };
}

function reachOf(kind, size, figures) {
  const cold = (contender) =>
    figures.find((it) => it.contender === contender && it.size === size)?.cold.median ?? Infinity;
  const [own, ...peers] = Object.keys(CONTENDERS).filter((it) => CONTENDERS[it].kind === kind);
  const fastest = peers.reduce((best, peer) => (cold(peer) < cold(best) ? peer : best));
  const count = size.toLocaleString('en-US');
  return {
    claim: `${kind} at ${count}: first painting no slower than the fastest peer`,
    measured: `${ms(cold(own))} ms, ${CONTENDERS[fastest].name} ${ms(cold(fastest))} ms`,
    isReached: cold(own) <= cold(fastest),
  };
}

function ms(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
