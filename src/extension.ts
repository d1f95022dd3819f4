import type { PluginContext } from '@mystratus/plugin-sdk';
import { loadBundledAssets } from './bundled-assets.ts';
import { createContainer } from './container.ts';
import { Contribution } from './contributions/contribution.ts';
import { ExportedMapsApi } from './contributions/exported-maps-api.ts';
import type { MapsApi } from './maps-api.ts';
import { warmUpWhenIdle } from './warm-up.ts';

/** Wires the plugin and fills what its manifest contributes. Everything ends with `context.subscriptions`. */
export async function activate(context: PluginContext): Promise<MapsApi> {
  const assets = await loadBundledAssets(context.host);
  const container = createContainer(context, assets);
  for (const contribution of container.getAll(Contribution)) {
    context.subscriptions.add(contribution.contribute());
  }
  warmUpWhenIdle(container, context);
  return container.get(ExportedMapsApi);
}
