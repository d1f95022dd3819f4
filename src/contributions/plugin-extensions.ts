import {
  type Disposable,
  DisposableStore,
  type HostApi,
  HostError,
  type PluginContribution,
  type PluginManifest,
} from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { AskPlugin } from '../services/extensions/extension.ts';
import { ExtensionChoices } from '../services/extensions/extension-choices.ts';
import { ExtensionPoints } from '../services/extensions/extension-points.ts';
import { Host, Manifest } from '../services/host.ts';
import type { Contribution } from './contribution.ts';
import { BackgroundTasks } from './panel-controls/background-tasks.ts';

/** What the manifests of other plugins contribute, taken up when they come and let go when they go. */
@injectable()
export class PluginExtensions implements Contribution {
  private taken = new Map<string, Disposable>();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Manifest) private readonly manifest: PluginManifest,
    @inject(ExtensionPoints) private readonly points: ExtensionPoints,
    @inject(ExtensionChoices) private readonly choices: ExtensionChoices,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  contribute(): Disposable {
    const registrations = new DisposableStore();
    if (!this.host.supports('plugins')) return registrations;
    const { plugins } = this.host;
    registrations.add(plugins.onDidChangeContributions(() => this.tasks.run(this.read())));
    registrations.add({ dispose: () => this.keep([]) });
    this.tasks.run(this.choices.open());
    this.tasks.run(this.read());
    return registrations;
  }

  private async read(): Promise<void> {
    try {
      this.keep(await this.host.plugins.getContributions());
    } catch (error) {
      // A host from before plugins could extend each other.
      if (!HostError.is(error, 'unsupported')) throw error;
    }
  }

  private keep(present: readonly PluginContribution[]): void {
    const wanted = new Map(present.map((one) => [keyOf(one), one]));
    for (const [key, registration] of [...this.taken]) {
      if (wanted.has(key)) continue;
      this.taken.delete(key);
      registration.dispose();
    }
    for (const [key, { point, contribution, from }] of wanted) {
      if (this.taken.has(key)) continue;
      const name = point.slice(this.manifest.id.length + 1);
      const offered = {
        point: name,
        contribution,
        from,
        ask: this.asker(from, contribution.method),
      };
      try {
        this.taken.set(key, this.points.add(offered));
      } catch (error) {
        this.host.log.warn(`${key}: ${String(error)}`);
      }
    }
  }

  /** The plugin is started when it is first asked. */
  private asker({ pluginId, version }: PluginContribution['from'], method: unknown): AskPlugin {
    return async (...args) => {
      const api = await this.host.plugins.getApi<Record<string, AskPlugin>>(pluginId, version);
      const asked = api?.[String(method)];
      if (!asked) throw new HostError('not-found', `${pluginId} is not there.`);
      return asked(...args);
    };
  }
}

/** The same contribution of another version is another one. */
function keyOf({ point, contribution, from }: PluginContribution): string {
  return `${point} ${contribution.id} ${from.version}`;
}
