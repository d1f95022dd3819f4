import type { HostApi } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';

/** The host that the plugin runs in. */
export const Host = Symbol('Host') as ServiceIdentifier<HostApi>;
