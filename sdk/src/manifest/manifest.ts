import type { Capability } from '../api/host-api.ts';
import type { HubColumnId } from '../api/hubs.ts';
import type { DataSchema } from './data-schema.ts';
import type { PointContribution } from './point-contribution.ts';

/** `plugin.manifest.json`, validated. The host builds menus, panels, settings and the frame's CSP from it. */
export interface PluginManifest {
  /** `publisher.name`. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly license: string;
  /** Semver range of the contract, such as `^1.0.0`. */
  readonly engines: { readonly mystratusHost: string };
  /** Editions of the host that the plugin is for; in any other it contributes nothing. */
  readonly editions: readonly string[];
  /** The paid service that must be active on the account, and where a user signs up for it. */
  readonly service?: {
    readonly id: string;
    readonly setUpCommandTitle: string;
    readonly signUpUrl: string;
  };
  readonly entries: {
    /** Classic script for the sandboxed frame. */
    readonly frame: string;
    /** ES module for a host that vouches for the plugin. */
    readonly module: string;
    readonly styles?: readonly string[];
  };
  readonly capabilities: {
    readonly requires: readonly Capability[];
    readonly optional?: readonly Capability[];
  };
  readonly permissions: {
    /** Columns of hub rows that the plugin reads. */
    readonly data: readonly HubColumnId[];
    readonly network: readonly NetworkPermission[];
    /** Keys and tokens that the plugin reads; the host's settings ask the user for them. */
    readonly secrets?: readonly SecretPermission[];
  };
  readonly offline: {
    readonly supported: boolean;
    /** What works without a network, for people. */
    readonly withoutNetwork: string;
  };
  readonly contributes: Contributions;
  /** What other plugins may contribute to, by id: the plugin's own id, a dot and a name. */
  readonly extensionPoints?: Readonly<Record<string, ExtensionPoint>>;
}

/** A part of a plugin that others fill, in their manifests or through its API. */
export interface ExtensionPoint {
  /** What it is for, as a sentence for the author of another plugin. */
  readonly description: string;
  /** The form of one contribution, which has an `id` that begins with the id of its plugin. */
  readonly schema: DataSchema;
  /** The form of what a contribution answers when it is asked; left out where it never is. */
  readonly result?: DataSchema;
  /** What of the records a contributing plugin gets to see; its own manifest must ask for all of it. */
  readonly data?: readonly HubColumnId[];
}

export interface NetworkPermission {
  /** `https://host[:port]`. */
  readonly origin: string;
  /**
   * Key of a string setting that holds an address. Its origin is granted too, for the user has chosen it: a server
   * of the user's own that speaks the same protocol.
   */
  readonly originSetting?: string;
  readonly reason: string;
}

export interface SecretPermission {
  readonly name: string;
  /** What the secret is and why the plugin needs it, for the user who is asked for it. */
  readonly reason: string;
}

export interface Contributions {
  readonly commands: readonly CommandContribution[];
  readonly menus: Readonly<Partial<Record<MenuLocation, readonly MenuContribution[]>>>;
  readonly panels: readonly PanelContribution[];
  readonly configuration?: ConfigurationContribution;
  /** Contributions to the extension points of other plugins, by the id of the point. */
  readonly [point: `${string}.${string}.${string}`]: readonly PointContribution[] | undefined;
}

export interface CommandContribution {
  readonly id: string;
  readonly title: string;
  /** Name of an icon that the host has; a host without it shows the title alone. */
  readonly icon?: string;
}

export type MenuLocation = 'hub/ribbon';

export interface MenuContribution {
  readonly command: string;
  /** Ribbon group; entries keep the manifest's order within it. */
  readonly group: string;
  /** A `when` clause over the host's context keys. */
  readonly when?: string;
}

export interface PanelContribution {
  readonly id: string;
  readonly title: string;
  readonly location: 'hub/right';
  /** CSS pixels. */
  readonly minimumWidth: number;
  readonly preferredWidth: number;
}

export interface ConfigurationContribution {
  readonly title: string;
  readonly properties: Readonly<Record<string, ConfigurationProperty>>;
}

/** A setting as a JSON Schema of a scalar. */
export interface ConfigurationProperty {
  readonly type: 'boolean' | 'integer' | 'number' | 'string';
  readonly default: boolean | number | string;
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}
