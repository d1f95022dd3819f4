import { readFile } from 'node:fs/promises';
import type { PluginIdentity, PluginManifest, PointContribution } from '@mystratus/plugin-sdk';
import { filter, firstValueFrom, map } from 'rxjs';
import { describe, expect, it } from 'vitest';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import type { AnalysisPlace } from '../../../src/maps-api.ts';
import { BasemapRegistry } from '../../../src/services/basemaps/basemap.ts';
import { BasemapService } from '../../../src/services/basemaps/basemap-service.ts';
import { AnalysisRegistry } from '../../../src/services/extensions/analysis.ts';
import type { AskPlugin } from '../../../src/services/extensions/extension.ts';
import { ExtensionChoices } from '../../../src/services/extensions/extension-choices.ts';
import { ExtensionPoints } from '../../../src/services/extensions/extension-points.ts';
import { ExtensionsOverview } from '../../../src/services/extensions/extensions-overview.ts';
import { MapOverlays } from '../../../src/services/extensions/map-overlays.ts';
import { OverlayRegistry } from '../../../src/services/extensions/overlay.ts';
import { PluginAnalyses } from '../../../src/services/extensions/plugin-analyses.ts';
import { Manifest } from '../../../src/services/host.ts';
import { AnswersService } from '../../../src/services/insights/answers-service.ts';
import { KnownPopulations } from '../../../src/services/insights/known-populations.ts';
import { MapKindRegistry } from '../../../src/services/map-kinds/map-kind-registry.ts';
import { RefinementService } from '../../../src/services/refinement/refinement-service.ts';
import { RefinementStore } from '../../../src/services/refinement/refinement-store.ts';
import { MemoryRefinementStore } from '../../support/memory-refinement-store.ts';
import { createServices, locatableRecords, ZIP_PINS } from '../../support/services-fixture.ts';

const ALL: PluginIdentity['permissions']['data'] = ['street', 'city', 'state', 'zip', 'sales'];

function plugin(data = ALL, id = 'acme.places'): PluginIdentity {
  return {
    pluginId: id,
    version: '1.0.0',
    displayName: 'Places',
    permissions: { data, network: ['https://acme.example'] },
  };
}

const OVERLAY = {
  id: 'acme.places.schools',
  title: 'Schools',
  attribution: '© Acme',
  isShown: true,
  styles: { light: { 'circle-radius': 5 } },
  method: 'read',
};
const ANALYSIS = { id: 'acme.places.spend', title: 'Spend?', about: 'Spend.', method: 'analyse' };
const PROVIDER = {
  id: 'acme.places.parcels',
  title: 'Parcels',
  coverage: 'Connecticut',
  licence: { name: 'Own', attribution: '', allowsStoring: true },
  bestPrecision: 'rooftop',
  batchSize: 2,
  method: 'find',
};
const POINT = { type: 'Feature', geometry: { type: 'Point', coordinates: [-72.5, 41.8] } };
const SCHOOLS = { type: 'FeatureCollection', features: [POINT] };
const RESULT = {
  sentence: 'Much.',
  caveat: 'Little.',
  table: { columns: [{ title: 'Zip', kind: 'text' }], rows: [['06040']] },
};

async function services(count = 3) {
  const made = await createServices(
    locatableRecords(count).map((record, index) => ({ ...record, sales: 100 * (index + 1) })),
    { assets: async (path) => new Uint8Array(await readFile(path)) },
  );
  const { container } = made;
  if (!container.isBound(Manifest)) {
    container.bind(Manifest).toConstantValue(manifestJson as PluginManifest);
  }
  if (!container.isBound(RefinementStore)) {
    container.bind(RefinementStore).toConstantValue(new MemoryRefinementStore());
  }
  const points = container.get(ExtensionPoints);
  const add = (
    point: string,
    contribution: PointContribution,
    ask: AskPlugin = async () => undefined,
    from = plugin(),
  ) => points.add({ point, contribution, from, ask });
  return { ...made, points, add };
}

describe('what another plugin contributes', () => {
  it.each([
    ['an unknown point', 'basemapz', OVERLAY, plugin(), 'not-found'],
    [
      'a form that does not fit',
      'overlays',
      { ...OVERLAY, title: '' },
      plugin(),
      'invalid-parameters',
    ],
    [
      'more than the form has',
      'overlays',
      { ...OVERLAY, html: '<b>' },
      plugin(),
      'invalid-parameters',
    ],
    [
      'pictures in a style',
      'overlays',
      { ...OVERLAY, styles: { light: { 'icon-src': 'x' } } },
      plugin(),
      'invalid-parameters',
    ],
    [
      'an id of somebody else',
      'overlays',
      { ...OVERLAY, id: 'mystratus.maps.x' },
      plugin(),
      'invalid-parameters',
    ],
    [
      'data that it does not ask for',
      'analysisPanels',
      ANALYSIS,
      plugin(['zip']),
      'permission-denied',
    ],
    [
      'addresses for an origin that is not its own',
      'geocodingProviders',
      { ...PROVIDER, origin: 'https://other.example' },
      plugin(),
      'permission-denied',
    ],
  ] as const)('is refused with %s', async (_, point, contribution, from, code) => {
    const { add } = await services();
    expect(() => add(point, contribution, undefined, from)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('is refused twice by one id, and beyond fifty', async () => {
    const { add } = await services();
    add('overlays', OVERLAY);
    expect(() => add('overlays', OVERLAY)).toThrow(expect.objectContaining({ code: 'conflict' }));
    for (let index = 1; index < 50; index++)
      add('overlays', { ...OVERLAY, id: `acme.places.o${index}` });
    const code = 'quota-exceeded';
    expect(() => add('analysisPanels', ANALYSIS)).toThrow(expect.objectContaining({ code }));
    add('analysisPanels', { ...ANALYSIS, id: 'b.c.spend' }, undefined, plugin(ALL, 'b.c'));
  });

  it('is in the registries of what is built in, and out of them when it goes, which is said', async () => {
    const { container, points, add } = await services();
    const kind = {
      id: 'acme.places.squares',
      title: 'Squares',
      recipe: 'pins-by-zip',
      clientLimit: 10_000,
    };
    const registrations = [
      add('overlays', OVERLAY),
      add('analysisPanels', ANALYSIS),
      add('mapKinds', kind),
      add('basemaps', {
        id: 'acme.places.photos',
        title: 'Photos',
        licence: 'Free.',
        attribution: '',
        minZoom: 0,
        maxZoom: 9,
        tileSize: 256,
        method: 'x',
      }),
    ];
    // No plugin sells larger maps than the product.
    expect(container.get(MapKindRegistry).get(kind.id)).toMatchObject({ clientLimit: 1_000 });
    const basemaps = container.get(BasemapService);
    await basemaps.choose('acme.places.photos');
    const state = () => firstValueFrom(basemaps.state$);
    expect((await state()).shown?.id).toBe('acme.places.photos');
    expect(points.gone$.value).toEqual([]);
    for (const registration of registrations) registration.dispose();
    expect(container.get(OverlayRegistry).all).toEqual([]);
    expect(container.get(AnalysisRegistry).all).toEqual([]);
    expect(container.get(BasemapRegistry).get('acme.places.photos')).toBeUndefined();
    expect((await state()).shown).toBeUndefined();
    expect(points.gone$.value).toEqual(['Places']);
    points.forgetGone();
    expect(points.gone$.value).toEqual([]);
  });
});

describe('an overlay', () => {
  it('is read once a map is on the screen, and taken away when it is switched off', async () => {
    const { add, container, requests } = await services();
    let readings = 0;
    add('overlays', OVERLAY, async () => {
      readings++;
      return SCHOOLS;
    });
    const overlays = container.get(MapOverlays);
    expect(readings).toBe(0);
    await requests.request(ZIP_PINS, 'clients');
    const drawn = await firstValueFrom(overlays.drawn$.pipe(filter((all) => all.length > 0)));
    expect(drawn).toMatchObject([{ title: 'Schools', attribution: '© Acme', geoJson: SCHOOLS }]);
    await overlays.choose(OVERLAY.id, false);
    expect(await firstValueFrom(overlays.drawn$)).toEqual([]);
    await overlays.choose(OVERLAY.id, true);
    await firstValueFrom(overlays.drawn$.pipe(filter((all) => all.length > 0)));
    expect(readings).toBe(2);
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('no')), 'could not give “Schools”'],
    ['answers rubbish', async () => ({ type: 'Feature' }), 'that Maps cannot use'],
    [
      'answers a place without numbers',
      async () => ({
        ...SCHOOLS,
        features: [{ ...POINT, geometry: { type: 'Point', coordinates: ['x', 1] } }],
      }),
      'that Maps cannot use',
    ],
    [
      'floods',
      async () => ({ ...SCHOOLS, features: new Array(5_001).fill(POINT) }),
      'that Maps cannot use',
    ],
  ])('that %s is said in a sentence', async (_, ask, words) => {
    const { add, container, requests } = await services();
    add('overlays', OVERLAY, ask);
    const overlays = container.get(MapOverlays);
    await requests.request(ZIP_PINS, 'clients');
    const problem$ = overlays.state$.pipe(
      map(([first]) => first?.problem),
      filter((problem) => problem !== undefined),
    );
    expect(await firstValueFrom(problem$)).toContain(words);
  });
});

describe('an analysis', () => {
  it('is given sums by zip at the zip’s own point, of what it may see', async () => {
    const { add, container, requests } = await services();
    const asked: (readonly AnalysisPlace[])[] = [];
    const ask: AskPlugin = async (request) => {
      asked.push(Reflect.get(Object(request), 'places'));
      return RESULT;
    };
    add('analysisPanels', ANALYSIS, ask);
    add(
      'analysisPanels',
      { ...ANALYSIS, id: 'b.c.x' },
      ask,
      plugin(['city', 'state', 'zip'], 'b.c'),
    );
    await requests.request(ZIP_PINS, 'clients');
    const analyses = container.get(PluginAnalyses);
    for (const id of [ANALYSIS.id, 'b.c.x']) {
      analyses.open(id);
      const answered$ = analyses.state$.pipe(
        filter(({ open }) => open?.id === id && open.phase === 'answered'),
      );
      expect((await firstValueFrom(answered$)).open).toMatchObject({ result: RESULT });
    }
    const [own = [], others = []] = asked;
    expect(own).toMatchObject([{ zip: '06040', town: 'Manchester, CT', clients: 3, sales: 600 }]);
    expect(Object.keys(own[0] ?? {}).sort()).toEqual([
      'clients',
      'lat',
      'lon',
      'sales',
      'town',
      'zip',
    ]);
    expect(Object.keys(others[0] ?? {}).sort()).toEqual(['clients', 'lat', 'lon', 'town', 'zip']);
  });

  it('closes when its plugin goes', async () => {
    const { add, container, requests } = await services();
    const registration = add('analysisPanels', ANALYSIS, async () => RESULT);
    await requests.request(ZIP_PINS, 'clients');
    const analyses = container.get(PluginAnalyses);
    analyses.open(ANALYSIS.id);
    await firstValueFrom(analyses.state$.pipe(filter(({ open }) => open?.phase === 'answered')));
    registration.dispose();
    expect(await firstValueFrom(analyses.state$)).toEqual({ choices: [], open: undefined });
  });
});

describe('a geocoding provider of another plugin', () => {
  it('is asked when the user has switched it on, also without a network, for nothing but addresses', async () => {
    const { add, container, requests, memory } = await services();
    memory.setEnvironment({ isOnline: false });
    const asked: unknown[] = [];
    add('geocodingProviders', PROVIDER, async (batch) => {
      asked.push(batch);
      return Array.isArray(batch)
        ? batch.map((address) => ({
            lon: -72.52,
            lat: 41.78,
            precision: 'rooftop',
            isExact: true,
            address,
          }))
        : [];
    });
    await requests.request(ZIP_PINS, 'clients');
    const refinement = container.get(RefinementService);
    const { clients, locations } = requests.shown ?? {};
    await refinement.add(
      (locations?.results ?? []).flatMap((location, client) => {
        const addressKey = locations?.addressKeys[client];
        const address = clients?.addressAt(client);
        return addressKey && address && 'precision' in location
          ? [{ addressKey, address, location }]
          : [];
      }),
    );
    expect(refinement.offer().providers).toEqual([]);
    await container.get(ExtensionChoices).choose(PROVIDER.id, true);
    expect(refinement.offer()).toMatchObject({ addressCount: 3, providers: [{ id: PROVIDER.id }] });
    const pieces = [];
    for await (const piece of refinement.run({ signal: new AbortController().signal }))
      pieces.push(piece);
    expect(pieces.at(-1)).toMatchObject({ refinedCount: 3 });
    expect(asked).toHaveLength(2);
    expect(Object.keys(Object((asked as object[][])[0]?.[0])).sort()).toEqual([
      'city',
      'state',
      'street',
      'zip',
    ]);
    const overview = await firstValueFrom(container.get(ExtensionsOverview).state$);
    expect(overview.providers).toMatchObject([{ title: 'Parcels', givenBy: 'Places', isOn: true }]);
  });

  it('that answers too few is refused, and nothing is lost', async () => {
    const { add, container } = await services();
    add('geocodingProviders', PROVIDER, async () => ['no-match']);
    const [provider] = (await firstValueFrom(container.get(ExtensionsOverview).state$)).providers;
    const blank = { street: '', city: '', state: '', zip: '' };
    const asking = provider?.geocode([blank, blank], { signal: new AbortController().signal });
    await expect(asking).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('cannot use'),
    });
  });
});

describe('inhabitants of another plugin', () => {
  const TOWNS = {
    id: 'acme.places.people',
    title: 'People',
    source: 'Acme 2026',
    unit: 'town',
    method: 'x',
  };

  it('take the place of the bundled ones, and give it back', async () => {
    const { add, container, requests } = await services();
    const populations = container.get(KnownPopulations);
    const known = (source: string) =>
      firstValueFrom(populations.state$.pipe(filter(({ sources }) => sources.town === source)));
    expect((await known('GeoNames')).towns.length).toBeGreaterThan(10_000);
    const registration = add('demographics', TOWNS, async () => [
      { place: 'Manchester, CT', population: 3_000, households: 1_000 },
      { place: 'Nowhere, XX', population: 1 },
    ]);
    expect((await known('Acme 2026')).towns).toMatchObject([
      { town: 'Manchester, CT', population: 3_000 },
    ]);
    const answers = container.get(AnswersService);
    await requests.request(ZIP_PINS, 'clients');
    answers.ask('market');
    const state$ = answers.state$.pipe(
      filter((state) => state?.populations.sources.town === 'Acme 2026'),
    );
    const columns = (await firstValueFrom(state$))?.answer?.table.columns.map(({ id }) => id);
    // Three clients are too few to tell a rate.
    expect(columns).not.toContain('penetration');
    registration.dispose();
    expect((await known('GeoNames')).towns.length).toBeGreaterThan(10_000);
  });

  it('that cannot be had are said, and the bundled ones are used', async () => {
    const { add, container } = await services();
    add('demographics', TOWNS, async () => [{ place: 'Manchester, CT', population: -1 }]);
    const populations = container.get(KnownPopulations);
    const state = await firstValueFrom(
      populations.state$.pipe(filter(({ problem }) => problem !== undefined)),
    );
    expect(state).toMatchObject({
      sources: { town: 'GeoNames' },
      problem: expect.stringContaining('Places'),
    });
  });
});
