// wire.md, “A plugin's life” and “What a host must refuse”. Knows neither a page nor how messages travel.

import { Peer } from './peer.js';
import { SchemaReader } from './schema-reader.js';
import { WireError } from './wire-error.js';

const ACTIVATION_TIMEOUT_MS = 10_000;
const PING_INTERVAL_MS = 5_000;
const SHUTDOWN_TIMEOUT_MS = 2_000;
const MAX_REQUESTS_AT_ONCE = 1_000;
const MAX_UNEXPECTED_MESSAGES = 1_000;

/** Plain segments, none of them dots alone. */
const PATH_IN_PACKAGE = /^(?!\.+(?:\/|$))[\w.@+ -]+(?:\/(?!\.+(?:\/|$))[\w.@+ -]+)*$/;

/**
 * Runs one plugin.
 *
 * `services` maps the names of methods to functions of parameters and an `AbortSignal`; their capabilities are what this
 * host has. `environment` and `configuration` are what `initialize` tells.
 */
export class PluginHost {
  #manifest;
  #schema;
  #services;
  #context;
  #log;
  #peer;
  #reader;
  #capabilities;
  #activation;
  #pings;
  #running = 0;
  #unexpected = 0;
  #byMethod = new Map();

  /** Called with whether the plugin answers pings, when that changes. */
  onDidChangeResponsiveness = () => {};

  constructor({ channel, manifest, schema, services, environment, configuration, log }) {
    this.#manifest = manifest;
    this.#schema = schema;
    this.#services = new Map(Object.entries(services));
    this.#context = { environment, configuration };
    this.#log = log;
    this.#reader = new SchemaReader(schema);
    const { requires, optional = [] } = manifest.capabilities;
    const mine = [
      'env',
      'configuration',
      'commands',
      ...[...this.#services.keys()].map(capabilityOf),
    ];
    const missing = requires.filter((name) => !mine.includes(name));
    if (missing.length > 0) throw new Error(`The plugin needs ${missing.join(', ')}.`);
    if (!isServed(manifest.engines.mystratusHost, schema.version)) {
      throw new Error(
        `The plugin needs version ${manifest.engines.mystratusHost} of the contract.`,
      );
    }
    this.#capabilities = [...requires, ...optional].filter((name) => mine.includes(name));
    this.#peer = new Peer(channel, schema.errors, {
      answer: (method, params, signal) => this.#answer(method, params, signal),
      hear: (method, params) => this.#hear(method, params),
      complain: (problem) => this.#complain(problem),
      fail: (method, error) => this.#log('error', `${method}: ${error}`),
    });
  }

  /** Starts the plugin, once. */
  activate() {
    this.#activation ??= this.#start();
    return this.#activation;
  }

  async runCommand(commandId, hubId, signal) {
    await this.activate();
    await this.#peer.request('command/execute', { commandId, context: { hubId } }, { signal });
  }

  async callExport(method, args) {
    await this.activate();
    return this.#peer.request('exports/call', { method, args });
  }

  /** Tells the plugin something; what happens before it is started is in `initialize`. */
  tell(method, params) {
    if (method === 'env/didChange') this.#context.environment = params.environment;
    if (this.#activation) this.#peer.notify(method, params);
  }

  async stop() {
    clearInterval(this.#pings);
    if (this.#activation) {
      await this.#peer
        .request('shutdown', {}, { timeoutMs: SHUTDOWN_TIMEOUT_MS })
        .catch((error) => this.#log('warn', error.message));
    }
    this.#peer.close();
  }

  async #start() {
    const timeoutMs = ACTIVATION_TIMEOUT_MS;
    await this.#peer.request(
      'initialize',
      {
        apiVersion: this.#schema.version,
        manifest: this.#manifest,
        capabilities: this.#capabilities,
        ...this.#context,
      },
      { timeoutMs },
    );
    await this.#peer.request('activate', {}, { timeoutMs });
    let isWaiting = false;
    let isResponsive = true;
    const tell = (now) => {
      if (isResponsive !== now) this.onDidChangeResponsiveness(now);
      isResponsive = now;
    };
    this.#pings = setInterval(() => {
      if (isWaiting) {
        tell(false);
        return;
      }
      isWaiting = true;
      const onAnswer = () => {
        isWaiting = false;
        tell(true);
      };
      this.#peer.request('$/ping', {}).then(onAnswer, onAnswer);
    }, PING_INTERVAL_MS);
  }

  async #answer(method, params, signal) {
    const { toHost } = this.#schema.requests;
    const known = Object.hasOwn(toHost, method) ? toHost[method] : undefined;
    if (!known) {
      this.#complain(`the unknown method “${method}”`);
      throw new WireError('unsupported', `There is no method “${method}”.`);
    }
    if (this.#running >= MAX_REQUESTS_AT_ONCE) {
      throw new WireError('quota-exceeded', 'Too many requests at once.');
    }
    this.#running++;
    try {
      this.#checkCapability(known.capability);
      const checked = this.#reader.read(known.params, params);
      this.#checkGrant(method, checked);
      const leave = this.#enter(method, known.quota);
      try {
        return await this.#serve(method, checked, signal);
      } finally {
        leave();
      }
    } finally {
      this.#running--;
    }
  }

  #serve(method, params, signal) {
    switch (method) {
      case 'commands/register':
      case 'commands/unregister':
        return null;
      case 'commands/execute':
        return this.runCommand(params.commandId, params.context.hubId, signal);
      default: {
        const serve = this.#services.get(method);
        if (!serve) throw new WireError('unsupported', `This host has no “${method}”.`);
        return serve(params, signal);
      }
    }
  }

  #hear(method, params) {
    const { toHost } = this.#schema.notifications;
    if (!Object.hasOwn(toHost, method)) {
      this.#complain(`the unknown notification “${method}”`);
      return;
    }
    try {
      this.#checkCapability(toHost[method].capability);
      this.#services.get(method)?.(this.#reader.read(toHost[method].params, params));
    } catch (error) {
      this.#complain(`${method}: ${error.message}`);
    }
  }

  /** The first is logged; after too many nobody listens. */
  #complain(problem) {
    this.#unexpected++;
    if (this.#unexpected === 1)
      this.#log('warn', `The plugin sent something unexpected: ${problem}`);
    if (this.#unexpected === MAX_UNEXPECTED_MESSAGES) this.#peer.close();
  }

  #checkCapability(name) {
    if (this.#capabilities.includes(name)) return;
    const { requires, optional = [] } = this.#manifest.capabilities;
    if ([...requires, ...optional].includes(name)) {
      throw new WireError('unsupported', `This host does not have “${name}”.`);
    }
    throw denied(`the capability “${name}”`);
  }

  /** What stands under “Needs” with the methods that this host answers. */
  #checkGrant(method, params) {
    const { permissions, contributes } = this.#manifest;
    if (method.startsWith('commands/')) {
      if (!contributes.commands.some(({ id }) => id === params.commandId)) {
        throw denied(`the command “${params.commandId}”`);
      }
    } else if (method.startsWith('panels/')) {
      if (!contributes.panels.some(({ id }) => id === params.panelId)) {
        throw denied(`the panel “${params.panelId}”`);
      }
    } else if (method === 'hubs/readRows') {
      const refused = params.columns.find((column) => !permissions.data.includes(column));
      if (refused) throw denied(`the column “${refused}”`);
    } else if (method === 'assets/read') {
      if (!PATH_IN_PACKAGE.test(params.path)) throw denied(`the path “${params.path}”`);
    } else if (method === 'ui/openExternal') {
      const { protocol, username, password } = URL.canParse(params.url) ? new URL(params.url) : {};
      if (protocol !== 'https:' || username || password) throw denied('this address');
    }
  }

  /** Counts a request against its method's quota; the result is called when it has been answered. */
  #enter(method, quota) {
    if (!quota) return () => {};
    const now = performance.now();
    const { waiting = 0, times = [] } = this.#byMethod.get(method) ?? {};
    const recent = times.filter((time) => now - time < (quota.withinMs ?? 0));
    if (waiting >= (quota.atOnce ?? Infinity) || recent.length >= (quota.count ?? Infinity)) {
      throw new WireError('quota-exceeded', `Too many of “${method}”.`);
    }
    const state = { waiting: waiting + 1, times: [...recent, now] };
    this.#byMethod.set(method, state);
    return () => {
      this.#byMethod.get(method).waiting--;
    };
  }
}

function capabilityOf(method) {
  return method.slice(0, method.indexOf('/'));
}

function denied(what) {
  return new WireError('permission-denied', `The manifest does not ask for ${what}.`);
}

/** `^1.2.0` of a version of the contract; a program would take a library. */
function isServed(range, version) {
  const [major, minor, patch] = range.replace(/^[~^]/, '').split('.').map(Number);
  const [haveMajor, haveMinor, havePatch] = version.split('.').map(Number);
  if (major !== haveMajor) return false;
  if (range.startsWith('^'))
    return haveMinor > minor || (haveMinor === minor && havePatch >= patch);
  if (haveMinor !== minor) return false;
  return range.startsWith('~') ? havePatch >= patch : havePatch === patch;
}
