import { Type } from '@sinclair/typebox';
import type { PluginContribution } from '../../api/plugins.ts';
import type { PointContribution } from '../../manifest/point-contribution.ts';
import { Name, Nothing, Nullable, ReadonlyArray, request } from '../method-schema.ts';
import { PLUGIN_IDENTITY } from '../plugin-identity.ts';
import { schemaOf } from '../schema-of.ts';

const POINT_CONTRIBUTION = Type.Unsafe<PointContribution>({
  title: 'PointContribution',
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' } },
});

const PLUGIN_CONTRIBUTION = schemaOf<PluginContribution>('PluginContribution')(
  Type.Object({ point: Name, from: PLUGIN_IDENTITY, contribution: POINT_CONTRIBUTION }),
);

export const PLUGIN_TO_PLUGIN_REQUESTS = {
  'plugins/get': request({
    summary:
      'Another plugin’s version, once that plugin is activated; `null` when none of this id and semver range is loaded.',
    since: '1.0.0',
    params: Type.Object({ pluginId: Name, versionRange: Name }),
    result: Nullable(Type.Object({ version: Type.String() })),
    errors: { conflict: 'The other plugin is waiting for this one to start.' },
    example: {
      params: { pluginId: 'mystratus.maps', versionRange: '^0.1.0' },
      result: { version: '0.1.0' },
    },
  }),
  'plugins/call': request({
    summary:
      'Calls a method that another plugin’s `activate` has returned: the host sends it `exports/call` with this plugin as `caller`, and hands over its result or error.',
    since: '1.0.0',
    params: Type.Object({
      pluginId: Name,
      method: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
    }),
    result: Type.Unknown(),
    errors: {
      'not-found': 'There is no such plugin, or it exports no such method.',
      disconnected: 'The other plugin has ended during the call.',
    },
    quota: { atOnce: 100 },
    example: {
      params: { pluginId: 'acme.counter', method: 'count', args: [{ hubId: 'clients' }] },
      result: 412,
    },
  }),
  'plugins/callBack': request({
    summary:
      'Calls a function that another plugin has given this one: the host sends that plugin `callbacks/call` and hands over its result or error.',
    since: '1.2.0',
    params: Type.Object({
      pluginId: Name,
      callbackId: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
    }),
    result: Type.Unknown(),
    errors: {
      'not-found': 'The other plugin has taken the function back, or has ended.',
      disconnected: 'The other plugin has ended during the call.',
      unsupported: 'Plugins do not extend each other in this host.',
    },
    quota: { atOnce: 100 },
    example: {
      params: { pluginId: 'acme.counter', callbackId: '1-2-3-4', args: [] },
      result: null,
    },
  }),
  'plugins/getContributions': request({
    summary:
      'What the manifests of other plugins contribute to this one’s extension points, checked against the points’ schemas.',
    since: '1.2.0',
    params: Nothing,
    result: ReadonlyArray(PLUGIN_CONTRIBUTION),
    example: {
      params: {},
      result: [
        {
          point: 'mystratus.maps.basemaps',
          from: {
            pluginId: 'acme.tiles',
            version: '1.0.0',
            displayName: 'Acme Tiles',
            permissions: { data: [], network: ['https://tiles.example'] },
          },
          contribution: { id: 'acme.tiles.plain' },
        },
      ],
    },
  }),
} as const;
