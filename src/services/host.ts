import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';

/** The host that the plugin runs in. */
export const Host = Symbol('Host') as ServiceIdentifier<HostApi>;

/** The plugin's own manifest: what it was granted is in there. */
export const Manifest = Symbol('Manifest') as ServiceIdentifier<PluginManifest>;
