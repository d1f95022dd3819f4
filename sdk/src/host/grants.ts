import type { Configuration } from '../api/environment.ts';
import type { Capability } from '../api/host-api.ts';
import type { HubColumnId } from '../api/hubs.ts';
import { HostError } from '../errors.ts';
import type { PluginManifest } from '../manifest/manifest.ts';

export interface GrantOptions {
  /** What the user has not allowed, of what the manifest asks for; nothing unless told. */
  readonly denied?: readonly Capability[] | undefined;
  readonly readConfiguration?: () => Configuration;
}

/** What a manifest lets its plugin do. Every `check…` throws a `permission-denied` error that says what is missing. */
export class Grants {
  private readonly columns: ReadonlySet<string>;
  private readonly origins: ReadonlySet<string>;
  private readonly originSettings: readonly string[];
  private readonly secretNames: ReadonlySet<string>;
  private readonly commandIds: ReadonlySet<string>;
  private readonly panelIds: ReadonlySet<string>;
  /** What the plugin may use: what the host has of what the manifest asks for. */
  readonly capabilities: readonly Capability[];
  private readonly denied: readonly Capability[];
  private readonly readConfiguration: () => Configuration;

  constructor(
    { permissions, contributes, capabilities }: PluginManifest,
    private readonly hostCapabilities: readonly Capability[],
    { denied = [], readConfiguration = () => ({}) }: GrantOptions = {},
  ) {
    this.denied = denied;
    this.readConfiguration = readConfiguration;
    this.columns = new Set(permissions.data);
    this.origins = new Set(permissions.network.map(({ origin }) => new URL(origin).origin));
    this.originSettings = permissions.network.flatMap(({ originSetting }) => originSetting ?? []);
    this.secretNames = new Set(permissions.secrets?.map(({ name }) => name));
    this.commandIds = new Set(contributes.commands.map(({ id }) => id));
    this.panelIds = new Set(contributes.panels.map(({ id }) => id));
    const wanted = [...capabilities.requires, ...(capabilities.optional ?? [])];
    this.capabilities = wanted.filter(
      (capability) => hostCapabilities.includes(capability) && !denied.includes(capability),
    );
  }

  hasCommand(commandId: string): boolean {
    return this.commandIds.has(commandId);
  }

  /** Also throws `unsupported` when this host does not have it. */
  checkCapability(name: string): void {
    if (this.capabilities.some((capability) => capability === name)) return;
    if (this.denied.some((capability) => capability === name)) {
      throw new HostError('permission-denied', `The user has not allowed the plugin “${name}”.`);
    }
    if (this.hostCapabilities.some((capability) => capability === name)) {
      throw denied(`the capability “${name}”`);
    }
    throw new HostError('unsupported', `This program does not have “${name}”.`);
  }

  checkCommand(commandId: string): void {
    if (!this.hasCommand(commandId)) throw denied(`the command “${commandId}”`);
  }

  checkPanel(panelId: string): void {
    if (!this.panelIds.has(panelId)) throw denied(`the panel “${panelId}”`);
  }

  checkColumns(columns: readonly HubColumnId[]): void {
    const refused = columns.find((column) => !this.columns.has(column));
    if (refused !== undefined) throw denied(`the column “${refused}”`);
  }

  checkSecret(name: string): void {
    if (!this.secretNames.has(name)) throw denied(`the secret “${name}”`);
  }

  checkOrigin(url: string): void {
    const { protocol, origin, username, password } = parseUrl(url);
    if (username !== '' || password !== '') {
      throw new HostError('invalid-parameters', 'An address must not contain a password.');
    }
    // A `blob:` address has the origin of the page that made it.
    if (protocol === 'blob:') throw denied('addresses of blobs');
    if (!this.origins.has(origin) && !this.hasBeenChosen(origin)) {
      throw denied(`the network origin “${origin}”`);
    }
  }

  /** Read anew each time: what the user takes out of the settings is no longer granted. */
  private hasBeenChosen(origin: string): boolean {
    const configuration = this.readConfiguration();
    return this.originSettings.some((key) => originOfSetting(configuration[key]) === origin);
  }
}

/** The origin of an address that the user entered, where requests may go to it: `https:`, or `http:` on this machine. */
export function originOfSetting(value: Configuration[string] | undefined): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, hostname, origin } = new URL(value);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? origin : undefined;
}

/** Throws unless the page may be opened in the user's browser. */
export function checkExternalUrl(url: string): void {
  const { protocol, username, password } = parseUrl(url);
  if (protocol !== 'https:' || username !== '' || password !== '') {
    throw new HostError('permission-denied', 'Only https: pages can be opened.');
  }
}

/** Path segments of plain characters: no `..`, no scheme, nothing that a file system or a URL would decode. */
const ASSET_PATH = /^(?!\.+(?:\/|$))[\w.@+ -]+(?:\/(?!\.+(?:\/|$))[\w.@+ -]+)*$/;

/** Throws unless the path is one of a file inside the plugin's package. */
export function checkAssetPath(path: string): void {
  if (!ASSET_PATH.test(path)) {
    throw new HostError(
      'permission-denied',
      `“${path}” is not a path inside the plugin’s package.`,
    );
  }
}

function parseUrl(url: string): URL {
  if (!URL.canParse(url)) throw new HostError('invalid-parameters', 'The address is not a URL.');
  return new URL(url);
}

function denied(what: string): HostError {
  return new HostError('permission-denied', `The plugin’s manifest does not ask for ${what}.`);
}
