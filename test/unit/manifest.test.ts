import { validateManifest } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import manifestJson from '../../plugin.manifest.json' with { type: 'json' };
import { MEASURE_COLUMNS, SCHOOL_COLUMN } from '../../src/common/clients/client-measures.ts';
import { BUILT_IN_MAP_KINDS } from '../../src/contributions/built-in-map-kinds.ts';
import { PANEL_ID } from '../../src/contributions/map-commands.ts';
import { COLUMNS } from '../../src/services/selection/selection-service.ts';
import { SETTING_KEYS } from '../../src/services/settings.ts';

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

  it('has the version of the package', () => {
    expect(manifest().version).toBe(packageJson.version);
  });
});
