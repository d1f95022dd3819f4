import type { PluginManifest } from '../manifest/manifest.ts';

/** The point of the probe that the neighbour contributes to. */
export const NOTES_POINT = 'contract.probe.notes';

/** The other plugin in the host of the contract suite. It asks for no more than it needs to meet the probe. */
export const NEIGHBOUR_MANIFEST: PluginManifest = {
  id: 'contract.neighbour',
  displayName: 'Contract Neighbour',
  description: 'Does with the probe what plugins do with each other.',
  version: '1.2.3',
  publisher: 'contract',
  license: 'MIT',
  engines: { mystratusHost: '^1.2.0' },
  editions: ['professional'],
  entries: { frame: 'neighbour.js', module: 'neighbour.js' },
  capabilities: { requires: ['plugins'] },
  permissions: { data: [], network: [] },
  offline: { supported: true, withoutNetwork: 'Everything.' },
  contributes: {
    commands: [],
    menus: {},
    panels: [],
    [NOTES_POINT]: [
      { id: 'contract.neighbour.first', text: 'Zoë’s <b>note</b>' },
      { id: 'contract.neighbour.second', text: '' },
    ],
    // For a plugin that is not there.
    'contract.nobody.things': [{ id: 'contract.neighbour.thing' }],
  },
};
