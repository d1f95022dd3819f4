// The import rules of ARCHITECTURE.md. test/architecture.test.ts proves that each of them fires.
const from = (path, ...notTo) => ({ from: { path }, to: { path: notTo } });
const forbid = (name, comment, rule) => ({ name, comment, severity: 'error', ...rule });

const COMPOSITION_ROOT = '^src/(.*-module|container|extension|frame|plugin|warm-up)\\.ts$';
const within = (folder) => ({ path: `^src/${folder}/`, pathNot: COMPOSITION_ROOT });
const packages = (...names) => names.map((name) => `^node_modules/${name}(/|$)`);

module.exports = {
  forbidden: [
    forbid('no-circular', 'A cycle has no beginning to read from.', {
      from: {},
      to: { circular: true },
    }),
    forbid('no-unresolved', 'An import that resolves to nothing.', {
      from: {},
      // Packages of types alone have nothing to resolve to.
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    }),
    forbid(
      'sdk-stands-alone',
      'The contract knows neither side.',
      from('^sdk/', '^src/', '^harness/'),
    ),
    forbid(
      'harness-loads-by-manifest',
      'The harness is a host; it sees dist/ only.',
      from('^harness/', '^src/'),
    ),
    forbid('plugin-not-harness', 'The harness is never shipped.', from('^src/', '^harness/')),
    forbid('pure-core', 'common and insights are pure.', {
      from: { path: '^src/(common|insights)/' },
      to: {
        path: [
          '^src/(services|offline|map|panel|contributions)/',
          ...packages('rxjs', 'inversify', 'ol', 'ol-ext', 'lit', 'sql\\.js', 'proj4'),
        ],
      },
    }),
    forbid('services-below', 'Services do not know who shows them or what is bundled.', {
      from: within('services'),
      to: {
        path: [
          '^src/(map|panel|contributions|offline)/',
          ...packages('ol', 'ol-ext', 'lit', 'proj4'),
        ],
      },
    }),
    forbid('sql-only-in-cache', 'One folder speaks SQL.', {
      from: { path: '^src/', pathNot: '^src/services/cache/' },
      to: { path: packages('sql\\.js') },
    }),
    forbid('offline-has-no-network', 'Nothing in offline/ can reach the network or the screen.', {
      from: within('offline'),
      to: { path: ['^src/(panel|contributions)/', ...packages('ol', 'ol-ext', 'lit')] },
    }),
    forbid('map-is-given-data', 'The map knows scenes, not services.', {
      from: within('map'),
      to: {
        path: [
          '^src/(services|panel|contributions|offline|insights)/',
          ...packages('sql\\.js', 'lit'),
        ],
      },
    }),
    forbid('map-libraries-only-in-map', 'One folder speaks OpenLayers.', {
      from: { path: '^src/', pathNot: '^src/map/' },
      to: { path: packages('ol', 'ol-ext', 'ol-mapbox-style', 'proj4') },
    }),
    forbid('documents-only-in-their-worker', 'The frame does not load the library for PDFs.', {
      from: { path: '^src/', pathNot: '^src/pdf-worker/' },
      to: { path: packages('jspdf') },
    }),
    forbid('panel-draws', 'The panel renders state; it neither stores nor speaks to the host.', {
      from: within('panel'),
      to: {
        path: [
          '^src/(contributions|offline)/',
          '^sdk/src/(rpc|host|plugin)/',
          ...packages('sql\\.js'),
        ],
      },
    }),
    forbid('contributions-are-thin', 'A contribution calls interfaces.', {
      from: within('contributions'),
      to: {
        // The interfaces, not what is behind them.
        pathNot: '^src/map/(map-view|compared-maps)\\.ts$',
        path: ['^src/(offline|map)/', ...packages('ol', 'ol-ext', 'sql\\.js', 'lit')],
      },
    }),
    forbid('nobody-imports-contributions', 'Only the composition root knows them.', {
      from: { path: '^src/', pathNot: ['^src/contributions/', COMPOSITION_ROOT] },
      to: { path: '^src/contributions/' },
    }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
