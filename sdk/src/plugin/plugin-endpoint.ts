import type { PluginNotifications, PluginRequests } from '../protocol/plugin-methods.ts';
import type { RpcEndpoint } from '../rpc/rpc-endpoint.ts';

/** The wire as the plugin's side calls it. */
export type PluginEndpoint = RpcEndpoint<PluginRequests, PluginNotifications>;
