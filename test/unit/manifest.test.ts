import { readdir, readFile } from 'node:fs/promises';
import { CAPABILITIES } from '@mystratus/plugin-sdk';
import { validateManifest } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import manifestJson from '../../plugin.manifest.json' with { type: 'json' };
import { MEASURE_COLUMNS, SCHOOL_COLUMN } from '../../src/common/clients/client-measures.ts';
import { BUILT_IN_MAP_KINDS } from '../../src/contributions/built-in-map-kinds.ts';
import { PANEL_ID } from '../../src/contributions/map-commands.ts';
import { builtInBasemaps } from '../../src/services/basemaps/built-in-basemaps.ts';
import { builtInOnlineProviders } from '../../src/services/geocoding/built-in-online-providers.ts';
import { COLUMNS } from '../../src/services/selection/selection-service.ts';
import { HostSettings, SETTING_KEYS } from '../../src/services/settings.ts';
import { createMapsHost } from '../support/maps-host.ts';

function manifest() {
  const result = validateManifest(manifestJson);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.manifest;
}

describe('the manifest', () => {
  it('is valid', () => {
    expect(validateManifest(manifestJson)).toMatchObject({ ok: true });
  });

  it('[R1] is for the Standard, Professional and Enterprise editions', () => {
    expect(manifest().editions).toEqual(['standard', 'professional', 'enterprise']);
  });

  it('[R3] contributes the three commands to the ribbon group Mapping', () => {
    const { commands, menus } = manifest().contributes;
    expect(commands.map(({ title }) => title)).toEqual([
      'Heat Map',
      'Pin Map by Zip Code',
      'Pin Map by Address',
    ]);
    expect(menus['hub/ribbon']?.map(({ command, group }) => [command, group])).toEqual(
      commands.map(({ id }) => [id, 'Mapping']),
    );
  });

  it('names the commands, titles and the panel that the code has', () => {
    const { commands, panels } = manifest().contributes;
    expect(commands.map(({ id, title }) => [id, title])).toEqual(
      BUILT_IN_MAP_KINDS.map(({ commandId, title }) => [commandId, title]),
    );
    expect(panels.map(({ id }) => id)).toEqual([PANEL_ID]);
  });

  it('asks for the columns that are read, and for no others', () => {
    expect([...manifest().permissions.data].sort()).toEqual(
      [...COLUMNS, ...MEASURE_COLUMNS, SCHOOL_COLUMN].sort(),
    );
  });

  it('contributes the settings that are read', () => {
    const { configuration } = manifest().contributes;
    expect(Object.keys(configuration?.properties ?? {}).sort()).toEqual(
      Object.values(SETTING_KEYS).sort(),
    );
  });

  it('asks for the origins that requests go to, and for no others', async () => {
    const host = await createMapsHost().connect();
    const settings = new HostSettings(host);
    const providers = builtInOnlineProviders(host, host, settings).map(({ sends }) => sends.origin);
    const basemaps = builtInBasemaps(host, settings).flatMap((basemap) =>
      basemap.kind === 'raster' && basemap.tiles.url !== ''
        ? new URL(basemap.tiles.url).origin
        : [],
    );
    const granted = manifest().permissions.network.map(({ origin }) => origin);
    expect(granted.toSorted()).toEqual([...new Set([...providers, ...basemaps])].toSorted());
  });

  it('asks for the parts of the host that the code uses, and for no others', async () => {
    const { used, askedAbout } = await partsInSources();
    const { requires, optional = [] } = manifest().capabilities;
    // Points of extension are of no use without.
    if (manifest().extensionPoints) used.add('plugins');
    expect([...used].sort()).toEqual([...requires, ...optional].sort());
    // What may be missing is asked about before it is used.
    const unasked = optional.filter((capability) => !askedAbout.has(capability));
    expect(unasked.filter((capability) => capability !== 'plugins')).toEqual([]);
  });

  it('has the version of the package', () => {
    expect(manifest().version).toBe(packageJson.version);
  });
});

/** The parts of the host that the plugin's sources name where they take them. */
async function partsInSources() {
  const used = new Set<string>();
  const askedAbout = new Set<string>();
  for (const file of await readdir('src', { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = await readFile(`src/${file}`, 'utf8');
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const capability of CAPABILITIES) {
      const takes = [
        `\\bhost(\\?|!)?\\.${capability}\\b`,
        `\\{[^{}]*\\b${capability}\\b[^{}]*\\}(: (HostApi\\b|Pick<HostApi)| = (this\\.)?host;)`,
      ];
      if (takes.some((pattern) => new RegExp(pattern).test(code))) used.add(capability);
      if (code.includes(`supports('${capability}')`)) askedAbout.add(capability);
    }
  }
  return { used, askedAbout };
}
