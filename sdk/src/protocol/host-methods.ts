import { Type } from '@sinclair/typebox';
import type { Configuration, Environment } from '../api/environment.ts';
import { API_VERSION, CAPABILITIES } from '../api/host-api.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import {
  Count,
  Done,
  HubId,
  type MethodTypes,
  Name,
  Nothing,
  type NotificationTypes,
  notification,
  OneOf,
  ReadonlyArray,
  request,
} from './method-schema.ts';
import { PLUGIN_IDENTITY } from './plugin-identity.ts';
import { HUB_SELECTION } from './requests/hub-requests.ts';
import { PANEL_PLACE } from './requests/panel-requests.ts';
import { schemaOf } from './schema-of.ts';

const ENVIRONMENT = schemaOf<Environment>('Environment')(
  Type.Object({
    locale: Name,
    timeZone: Name,
    currency: Name,
    distanceUnit: OneOf(['miles', 'kilometres']),
    theme: OneOf(['light', 'dark', 'contrast']),
    edition: Name,
    isOnline: Type.Boolean(),
  }),
);

const CONFIGURATION = schemaOf<Configuration>('Configuration')(
  Type.Unsafe<Configuration>({
    type: 'object',
    patternProperties: {
      '': { anyOf: [{ type: 'boolean' }, { type: 'number' }, { type: 'string' }] },
    },
    description:
      'Values of the settings that the manifest contributes, by their full key, defaults filled in.',
  }),
);

/** Has a schema of its own, which editors use too. */
const MANIFEST = Type.Unsafe<PluginManifest>({
  type: 'object',
  title: 'PluginManifest',
  description: 'The plugin’s own manifest, as it was loaded.',
});

const ENVIRONMENT_EXAMPLE: Environment = {
  locale: 'en-US',
  timeZone: 'America/Denver',
  currency: 'USD',
  distanceUnit: 'miles',
  theme: 'light',
  edition: 'professional',
  isOnline: true,
};

const MANIFEST_EXAMPLE: PluginManifest = {
  id: 'acme.counter',
  displayName: 'Counter',
  description: 'Counts the clients that are listed.',
  version: '1.0.0',
  publisher: 'acme',
  license: 'MIT',
  engines: { mystratusHost: '^1.0.0' },
  editions: ['professional'],
  entries: { frame: 'dist/frame.js', module: 'dist/plugin.js' },
  capabilities: { requires: ['commands', 'hubs'] },
  permissions: { data: ['clientId'], network: [] },
  offline: { supported: true, withoutNetwork: 'Everything.' },
  contributes: { commands: [{ id: 'acme.counter.count', title: 'Count' }], menus: {}, panels: [] },
};

/** What a host asks of its plugin, in this order of life: `initialize`, `activate`, the others, `shutdown`. */
export const HOST_REQUESTS = {
  initialize: request({
    summary:
      'The first message on the wire, once. Tells the plugin where it is and what it may use: of what its manifest asks for, `capabilities` is what this host has and the user has not denied.',
    since: '1.0.0',
    params: Type.Object({
      apiVersion: Name,
      manifest: MANIFEST,
      capabilities: ReadonlyArray(OneOf(CAPABILITIES)),
      environment: ENVIRONMENT,
      configuration: CONFIGURATION,
    }),
    result: Done,
    example: {
      params: {
        apiVersion: API_VERSION,
        manifest: MANIFEST_EXAMPLE,
        capabilities: ['commands', 'hubs'],
        environment: ENVIRONMENT_EXAMPLE,
        configuration: { 'counter.isLoud': false },
      },
      result: null,
    },
  }),
  activate: request({
    summary:
      'Starts the plugin, once: with the first command or panel of its own that is needed. Answered with the names of the methods that other plugins may call.',
    since: '1.0.0',
    params: Nothing,
    result: Type.Object({ exports: ReadonlyArray(Name, 1000) }),
    example: { params: {}, result: { exports: ['count'] } },
  }),
  'command/execute': request({
    summary:
      'The user has chosen a command of the manifest. Answered when the command has ended; cancel it when the user gives it up. The sentence of an error is for the user.',
    since: '1.0.0',
    params: Type.Object({ commandId: Name, context: HubId }),
    result: Done,
    errors: { 'not-found': 'The plugin does not handle the command.' },
    example: {
      params: { commandId: 'acme.counter.count', context: { hubId: 'clients' } },
      result: null,
    },
  }),
  'exports/call': request({
    summary:
      'Calls one of the methods that `activate` was answered with. `caller` is the plugin for which the host does so, as the host knows it; left out where it calls for itself.',
    since: '1.0.0',
    params: Type.Object({
      method: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
      caller: Type.Optional(PLUGIN_IDENTITY),
    }),
    result: Type.Unknown(),
    errors: { 'not-found': 'There is no such method.' },
    example: { params: { method: 'count', args: [{ hubId: 'clients' }] }, result: 412 },
  }),
  'callbacks/call': request({
    summary: 'Calls a function that the plugin has given another one.',
    since: '1.2.0',
    params: Type.Object({ callbackId: Name, args: ReadonlyArray(Type.Unknown(), 20) }),
    result: Type.Unknown(),
    errors: { 'not-found': 'The function has been taken back.' },
    example: { params: { callbackId: '1-2-3-4', args: [] }, result: null },
  }),
  '$/ping': request({
    summary: 'Is anybody there? An error is an answer too.',
    since: '1.0.0',
    params: Nothing,
    result: Done,
    example: { params: {}, result: null },
  }),
  shutdown: request({
    summary:
      'The last message: the plugin lets go of what it holds. The host then closes the channel.',
    since: '1.0.0',
    params: Nothing,
    result: Done,
    example: { params: {}, result: null },
  }),
} as const;

/** What a host tells its plugin without expecting an answer. */
export const HOST_NOTIFICATIONS = {
  'panel/didReveal': notification({
    summary:
      'The panel has become visible in this hub: by the plugin, by the user, or because the hub was switched to.',
    since: '1.0.0',
    params: PANEL_PLACE,
    example: { params: { panelId: 'mystratus.maps.panel', hubId: 'clients' } },
  }),
  'hubs/didChangeSelection': notification({
    summary: 'Other rows are listed or selected in a hub, or their data has changed.',
    since: '1.0.0',
    params: HUB_SELECTION,
    example: {
      params: {
        hubId: 'clients',
        generation: 8,
        listedCount: 412,
        selectedCount: 3,
        filterText: '',
      },
    },
  }),
  'hubs/didChangeActive': notification({
    summary: 'The user looks at this hub now.',
    since: '1.2.0',
    params: HubId,
    example: { params: { hubId: 'sessions' } },
  }),
  'studios/didChange': notification({
    summary:
      'A studio was added, changed or taken away. Told to plugins that may use `studios` alone.',
    since: '1.2.0',
    params: Nothing,
    example: { params: {} },
  }),
  'organizations/didChange': notification({
    summary:
      'An organization was added, changed or taken away. Told to plugins that may use `organizations` alone.',
    since: '1.2.0',
    params: Nothing,
    example: { params: {} },
  }),
  'events/didChange': notification({
    summary:
      'An event was added, changed or taken away. Told to plugins that may use `events` alone.',
    since: '1.2.0',
    params: Nothing,
    example: { params: {} },
  }),
  'plugins/didChange': notification({
    summary:
      'What other plugins contribute to this one’s extension points is another now. Told to plugins that may use `plugins` alone.',
    since: '1.2.0',
    params: Nothing,
    example: { params: {} },
  }),
  'plugins/didEnd': notification({
    summary:
      'Another plugin no longer runs, or runs anew: what it was given to dispose is disposed. Told to plugins that may use `plugins` alone.',
    since: '1.2.0',
    params: Type.Object({ pluginId: Name }),
    example: { params: { pluginId: 'acme.counter' } },
  }),
  'configuration/didChange': notification({
    summary: 'The plugin’s settings, all of them, after a change.',
    since: '1.0.0',
    params: Type.Object({ configuration: CONFIGURATION }),
    example: { params: { configuration: { 'counter.isLoud': true } } },
  }),
  'env/didChange': notification({
    summary: 'The environment, all of it, after a change.',
    since: '1.0.0',
    params: Type.Object({ environment: ENVIRONMENT }),
    example: { params: { environment: { ...ENVIRONMENT_EXAMPLE, theme: 'dark' } } },
  }),
  'progress/didCancel': notification({
    summary: 'The user has cancelled what this indicator shows. The plugin ends it.',
    since: '1.0.0',
    params: Type.Object({ progressId: Count }),
    example: { params: { progressId: 1 } },
  }),
} as const;

export type HostRequests = MethodTypes<typeof HOST_REQUESTS>;
export type HostNotifications = NotificationTypes<typeof HOST_NOTIFICATIONS>;
