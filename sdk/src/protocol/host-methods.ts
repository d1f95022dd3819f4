import { Type } from '@sinclair/typebox';
import type { Configuration, Environment } from '../api/environment.ts';
import type { Capability } from '../api/host-api.ts';
import type { PluginIdentity } from '../api/plugins.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import {
  Count,
  Done,
  type MethodTypes,
  Name,
  Nothing,
  type NotificationTypes,
  ReadonlyArray,
  Trusted,
} from './method-schema.ts';

/** What a host asks of its plugin, in this order of life: `initialize`, `activate`, the others, `shutdown`. */
export const HOST_REQUESTS = {
  initialize: {
    params: Type.Object({
      apiVersion: Name,
      manifest: Trusted<PluginManifest>(),
      /** What the plugin may use: what this host has of what the manifest asks for. */
      capabilities: Trusted<readonly Capability[]>(),
      environment: Trusted<Environment>(),
      configuration: Trusted<Configuration>(),
    }),
    result: Done,
  },
  activate: {
    params: Nothing,
    /** Names of the methods that other plugins may call. */
    result: Type.Object({ exports: ReadonlyArray(Name, 1000) }),
  },
  'command/execute': {
    params: Type.Object({ commandId: Name, context: Type.Object({ hubId: Name }) }),
    result: Done,
  },
  'exports/call': {
    params: Type.Object({
      method: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
      /** The plugin that calls; left out where the host itself does. */
      caller: Type.Optional(Trusted<PluginIdentity>()),
    }),
    result: Type.Unknown(),
  },
  /** Calls a function that the plugin has given another one. */
  'callbacks/call': {
    params: Type.Object({ callbackId: Name, args: ReadonlyArray(Type.Unknown(), 20) }),
    result: Type.Unknown(),
  },
  '$/ping': { params: Nothing, result: Done },
  shutdown: { params: Nothing, result: Done },
} as const;

/** What a host tells its plugin without expecting an answer. */
export const HOST_NOTIFICATIONS = {
  'panel/didReveal': { params: Type.Object({ panelId: Name, hubId: Name }) },
  'hubs/didChangeSelection': {
    params: Type.Object({
      hubId: Name,
      generation: Count,
      listedCount: Count,
      selectedCount: Count,
      filterText: Type.String(),
    }),
  },
  'studios/didChange': { params: Nothing },
  'organizations/didChange': { params: Nothing },
  'events/didChange': { params: Nothing },
  'hubs/didChangeActive': { params: Type.Object({ hubId: Name }) },
  'configuration/didChange': { params: Type.Object({ configuration: Trusted<Configuration>() }) },
  'env/didChange': { params: Type.Object({ environment: Trusted<Environment>() }) },
  /** What other plugins contribute to this one's extension points is another now. */
  'plugins/didChange': { params: Nothing },
  /** Another plugin is no longer running. */
  'plugins/didEnd': { params: Type.Object({ pluginId: Name }) },
  'progress/didCancel': { params: Type.Object({ progressId: Count }) },
} as const;

export type HostRequests = MethodTypes<typeof HOST_REQUESTS>;
export type HostNotifications = NotificationTypes<typeof HOST_NOTIFICATIONS>;
