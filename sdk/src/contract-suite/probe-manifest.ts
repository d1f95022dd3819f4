import { CAPABILITIES } from '../api/host-api.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import { NOTES_POINT } from './neighbour-manifest.ts';

/** The plugin that the contract suite loads. It asks for less than there is, so that refusals can be seen. */
export const PROBE_MANIFEST: PluginManifest = {
  id: 'contract.probe',
  displayName: 'Contract Probe',
  description: 'Calls its host on behalf of the contract suite.',
  version: '1.0.0',
  publisher: 'contract',
  license: 'MIT',
  engines: { mystratusHost: '^1.0.0' },
  editions: ['professional'],
  entries: { frame: 'probe.js', module: 'probe.js' },
  capabilities: {
    requires: CAPABILITIES.filter((capability) => capability !== 'plugins'),
    optional: ['plugins'],
  },
  permissions: {
    data: ['clientId', 'clientName', 'sales'],
    network: [{ origin: 'https://granted.example', reason: 'To be allowed where others are not.' }],
    secrets: [{ name: 'probe.granted', reason: 'To be read where others are not.' }],
  },
  offline: { supported: true, withoutNetwork: 'Everything.' },
  contributes: {
    commands: [
      { id: 'contract.probe.note', title: 'Note where the command was run' },
      { id: 'contract.probe.wait', title: 'Wait until cancelled' },
      { id: 'contract.probe.fail', title: 'Fail' },
    ],
    menus: { 'hub/ribbon': [{ command: 'contract.probe.note', group: 'Contract' }] },
    panels: [
      {
        id: 'contract.probe.panel',
        title: 'Contract Probe',
        location: 'hub/right',
        minimumWidth: 360,
        preferredWidth: 400,
      },
    ],
  },
  extensionPoints: {
    [NOTES_POINT]: {
      description: 'Notes that nobody reads.',
      schema: {
        type: 'object',
        required: ['id', 'text'],
        properties: { id: { type: 'string' }, text: { type: 'string' } },
      },
    },
  },
};

/** Files of the probe's package. */
export const PROBE_ASSETS: ReadonlyMap<string, Uint8Array> = new Map([
  ['data/hello.txt', new TextEncoder().encode('hello')],
]);
