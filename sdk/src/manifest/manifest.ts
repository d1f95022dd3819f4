import type { Capability } from '../api/host-api.ts';
import type { HubColumnId } from '../api/hubs.ts';
import type { DataSchema } from './data-schema.ts';
import type { PointContribution } from './point-contribution.ts';

/** `plugin.manifest.json`, validated. The host builds menus, panels, settings and the frame's CSP from it. */
export interface PluginManifest {
  /** `publisher.name`. */
  readonly id: string;
  /** The name that users see. */
  readonly displayName: string;
  /** What the plugin does, as a sentence. */
  readonly description: string;
  /** Three numbers, such as `1.2.0`. */
  readonly version: string;
  /** The first part of the id. */
  readonly publisher: string;
  /** An SPDX licence expression, such as `MIT`. */
  readonly license: string;
  /** What the plugin is made for. */
  readonly engines: {
    /** Semver range of the contract, such as `^1.0.0`. */
    readonly mystratusHost: string;
  };
  /** Editions of the host that the plugin is for; in any other it contributes nothing. */
  readonly editions: readonly string[];
  /** The paid service that must be active on the account, and where a user signs up for it. */
  readonly service?: {
    /** Id of the service. */
    readonly id: string;
    /** The one entry that is shown until it is active. */
    readonly setUpCommandTitle: string;
    /** The `https:` page where a user signs up. */
    readonly signUpUrl: string;
  };
  /** What the host runs, by paths from the root of the package. */
  readonly entries: {
    /** Classic script for the sandboxed frame. */
    readonly frame: string;
    /** ES module for a host that vouches for the plugin. */
    readonly module: string;
    /** Style sheets of the frame. */
    readonly styles?: readonly string[];
  };
  /** Parts of the host that the plugin uses. */
  readonly capabilities: {
    /** Without one of these the host refuses the plugin. */
    readonly requires: readonly Capability[];
    /** The plugin does without, where the host lacks one or the user denies it. */
    readonly optional?: readonly Capability[];
  };
  /** What the host lets the plugin have, and shows to the user at installation. */
  readonly permissions: {
    /** Columns of hub rows that the plugin reads. */
    readonly data: readonly HubColumnId[];
    /** Where the plugin sends something, through the host. */
    readonly network: readonly NetworkPermission[];
    /** Keys and tokens that the plugin reads; the host's settings ask the user for them. */
    readonly secrets?: readonly SecretPermission[];
  };
  /** What the plugin promises where there is no network. */
  readonly offline: {
    /** Whether it works at all. */
    readonly supported: boolean;
    /** What works without a network, for people. */
    readonly withoutNetwork: string;
  };
  /** What the host shows of the plugin. */
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

/** An origin that the plugin sends requests to. */
export interface NetworkPermission {
  /** `https://host[:port]`. */
  readonly origin: string;
  /**
   * Key of a string setting that holds an address. Its origin is granted too, for the user has chosen it: a server
   * of the user's own that speaks the same protocol.
   */
  readonly originSetting?: string;
  /** Why the plugin needs it, for the user who is asked. */
  readonly reason: string;
}

/** A key or token that the plugin reads. */
export interface SecretPermission {
  /** Begins with the plugin’s name, such as `maps.mapboxToken`. */
  readonly name: string;
  /** What the secret is and why the plugin needs it, for the user who is asked for it. */
  readonly reason: string;
}

/** What the plugin adds to the host. */
export interface Contributions {
  /** What the user can choose. */
  readonly commands: readonly CommandContribution[];
  /** Where commands are shown. */
  readonly menus: Readonly<Partial<Record<MenuLocation, readonly MenuContribution[]>>>;
  /** Where the plugin draws. */
  readonly panels: readonly PanelContribution[];
  /** What the user can set. */
  readonly configuration?: ConfigurationContribution;
  /** Contributions to the extension points of other plugins, by the id of the point. */
  readonly [point: `${string}.${string}.${string}`]: readonly PointContribution[] | undefined;
}

/** Something that the user can choose. */
export interface CommandContribution {
  /** Begins with the id of the plugin. */
  readonly id: string;
  /** What the button says, in title case. */
  readonly title: string;
  /** Name of an icon that the host has; a host without it shows the title alone. */
  readonly icon?: string;
}

/** A place that has commands: `hub/ribbon` is the ribbon of every hub. */
export type MenuLocation = 'hub/ribbon';

/** A command in a menu. */
export interface MenuContribution {
  /** Id of a contributed command. */
  readonly command: string;
  /** Ribbon group; entries keep the manifest's order within it. */
  readonly group: string;
  /** A `when` clause over the host's context keys. */
  readonly when?: string;
}

/** A panel that the plugin draws. */
export interface PanelContribution {
  /** Begins with the id of the plugin. */
  readonly id: string;
  /** Heading of the panel. */
  readonly title: string;
  /** `hub/right`: the right-hand side of every hub. */
  readonly location: 'hub/right';
  /** CSS pixels. */
  readonly minimumWidth: number;
  /** CSS pixels, until the user drags it. */
  readonly preferredWidth: number;
}

/** Settings that the host shows and keeps. */
export interface ConfigurationContribution {
  /** Heading of the settings. */
  readonly title: string;
  /** By their full key, such as `maps.heatRadiusMiles`. */
  readonly properties: Readonly<Record<string, ConfigurationProperty>>;
}

/** A setting as a JSON Schema of a scalar. */
export interface ConfigurationProperty {
  /** What the value is. */
  readonly type: 'boolean' | 'integer' | 'number' | 'string';
  /** The value until the user sets one. */
  readonly default: boolean | number | string;
  /** What the setting does, as a sentence. */
  readonly description: string;
  /** Values of a string to choose from. */
  readonly enum?: readonly string[];
  /** Least value of a number. */
  readonly minimum?: number;
  /** Greatest value of a number. */
  readonly maximum?: number;
}
