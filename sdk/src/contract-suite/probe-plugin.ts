import type { Environment } from '../api/environment.ts';
import type { HostApi } from '../api/host-api.ts';
import type { HubSelection } from '../api/hubs.ts';
import type { PanelPlace } from '../api/panels.ts';
import type { Plugin } from '../api/plugin.ts';
import { HostError, isAbortError } from '../errors.ts';

/** How a call of the probe ended, as a value that crosses the wire. */
export type ProbeOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'error';
      readonly code: string | undefined;
      readonly message: string;
      /** Whether the stack names a file of the host: the plugin's own frames are above it. */
      readonly hasForeignStack: boolean;
    };

/** What the probe has seen its host do. */
export interface ProbeObservations {
  readonly commands: readonly string[];
  readonly selections: readonly HubSelection[];
  readonly reveals: readonly PanelPlace[];
  readonly environments: readonly Environment[];
}
