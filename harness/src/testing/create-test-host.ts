import type { CommandContext, HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import {
  checkContributions,
  type HostServices,
  type ManifestProblem,
  type PluginSession,
  pluginIdentity,
  validateManifest,
} from '@mystratus/plugin-sdk/host';
import { FaultRules, type Faults } from './faults.ts';
import { interceptedServices } from './intercepted-services.ts';
import { MemoryHost } from './memory-host.ts';
import { PluginLife } from './plugin-life.ts';
import type { TestHost, TestHostOptions, TestPluginOptions } from './test-host.ts';
import { TestWorld } from './test-world.ts';

/**
 * A host in memory with this plugin in it, not activated yet. Dispose it at the end of the test.
 *
 * @example
 * const host = createTestHost({ manifest, plugin, data: { clients: [{ clientId: 'a' }] } });
 * await host.run('acme.counter.count');
 * expect(host.messages).toEqual([{ severity: 'info', message: '1 client' }]);
 * await host.expectNoLeaks();
 */
export function createTestHost(options: TestHostOptions): TestHost {
  const world = new TestWorld(options);
  const manifest = validated(options.manifest);
  return new LoadedPlugin(world, manifest, options, () => world.dispose());
}

class LoadedPlugin extends MemoryHost implements TestHost {
  readonly services: HostServices;
  readonly faults: Faults;
  readonly crashed: Promise<void>;
  private readonly throughFaults: HostServices;
  private readonly others: TestHost[] = [];
  private readonly listing;
  private life: PluginLife | undefined;
  private tellCrash = () => {};

  constructor(
    world: TestWorld,
    readonly manifest: PluginManifest,
    private readonly options: TestPluginOptions,
    private readonly onDispose: () => void = () => {},
  ) {
    super(world, world.accountOf(manifest, options));
    const services = world.servicesFor(manifest, this.account);
    this.services = options.services?.(services) ?? services;
    this.crashed = new Promise((resolve) => {
      this.tellCrash = resolve;
    });
    const rules = new FaultRules(world.clock, () => this.crash());
    this.faults = rules;
    this.throughFaults = interceptedServices(this.services, rules.intercept);
    this.listing = world.list({
      manifest,
      identity: pluginIdentity(manifest, options.denied),
      isActive: () => this.life?.session.isActive ?? false,
      start: () => this.activate(),
      call: (...call) => this.session.callExport(...call),
      callBack: (...call) => this.session.callBack(...call),
    });
  }

  get session(): PluginSession {
    return this.begun().session;
  }

  activate(): Promise<void> {
    return this.session.activate();
  }

  async connect(): Promise<HostApi> {
    const life = this.begun();
    await life.session.activate();
    if (life.host) return life.host;
    throw new Error('The plugin runs elsewhere, and so is what it was given.');
  }

  async run(commandId: string, context?: CommandContext, signal?: AbortSignal): Promise<void> {
    const place = context ?? { hubId: this.world.hubs.shownId };
    await this.session.executeCommand(commandId, place, signal);
  }

  call(method: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.session.callExport(method, args);
  }

  revealPanel(place: Parameters<TestHost['revealPanel']>[0] = {}): void {
    const [first] = this.manifest.contributes.panels;
    const { panelId = first?.id, hubId = this.world.hubs.shownId } = place;
    if (panelId === undefined) throw new Error('The manifest contributes no panel.');
    this.session.notifyPanelRevealed({ panelId, hubId });
  }

  async deactivate(): Promise<void> {
    await this.life?.session.shutdown();
    this.world.directory.ended(this.manifest.id);
    await this.settled();
  }

  async reload(): Promise<void> {
    this.endLife();
    await this.activate();
  }

  crash(): void {
    this.life?.line.cut();
    this.tellCrash();
  }

  async expectNoLeaks(): Promise<void> {
    const { life } = this;
    if (!life) return;
    await this.deactivate();
    if (life.leaks.length === 0) return;
    const lines = life.leaks.map((each) => `\n  - ${each}`).join('');
    throw new Error(`${this.manifest.displayName} leaves behind:${lines}`);
  }

  load(options: TestPluginOptions): TestHost {
    const manifest = validated(options.manifest);
    const others = this.world.directory.manifests;
    const misfits = [
      ...checkContributions(manifest, others).problems,
      ...others.flatMap((other) => checkContributions(other, [manifest]).problems),
    ];
    if (misfits.length > 0) throw refusal('What plugins contribute does not fit', misfits);
    const other = new LoadedPlugin(this.world, manifest, options);
    this.others.push(other);
    return other;
  }

  dispose(): void {
    for (const other of this.others) other.dispose();
    this.endLife();
    this.listing.dispose();
    this.onDispose();
  }

  private begun(): PluginLife {
    if (this.life) return this.life;
    const { manifest, throughFaults: services, clock, options } = this;
    this.life = new PluginLife({ manifest, services, clock, options });
    this.world.lines.add(this.life.line);
    return this.life;
  }

  private endLife(): void {
    if (!this.life) return;
    this.life.dispose();
    this.world.directory.ended(this.manifest.id);
    this.world.lines.delete(this.life.line);
    this.life = undefined;
  }
}

function validated(manifest: unknown): PluginManifest {
  const validation = validateManifest(manifest);
  if (!validation.ok) throw refusal('The manifest is not valid', validation.problems);
  return validation.manifest;
}

function refusal(what: string, problems: readonly ManifestProblem[]): Error {
  const lines = problems.map(
    ({ path, reason, hint }) => `\n  - ${path || '(whole)'}: ${reason} ${hint}`,
  );
  return new Error(`${what}:${lines.join('')}`);
}
