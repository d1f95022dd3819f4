/** What others build on: for each surface the name of its report in `docs/api/` and the module that exports it. */
export const PUBLIC_SURFACES = [
  { name: 'plugin-sdk', file: 'sdk/src/index.ts' },
  { name: 'plugin-sdk-host', file: 'sdk/src/host/index.ts' },
  { name: 'plugin-sdk-plugin', file: 'sdk/src/plugin/index.ts' },
  { name: 'plugin-sdk-package', file: 'sdk/src/package/index.ts' },
  { name: 'plugin-sdk-contract-suite', file: 'sdk/src/contract-suite/index.ts' },
  { name: 'maps-api', file: 'src/maps-api.ts' },
  { name: 'plugin-harness-testing', file: 'harness/src/testing/index.ts' },
];
