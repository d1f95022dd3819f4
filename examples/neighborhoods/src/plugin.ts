import type { HostApi, Plugin } from '@mystratus/plugin-sdk';
import { Answers } from './answers.ts';
import { mapsOf } from './maps-of.ts';
import { COMPETITORS, COMPETITORS_OVERLAY } from './places.ts';

/** Adds to myStratus Maps: most of it in the manifest, which names the methods of `Answers`; one overlay by the API. */
export const plugin: Plugin = {
  async activate({ host, subscriptions }) {
    // Not awaited: Maps may be slow to start, and nobody who waits for this plugin has to wait for Maps.
    joinMaps(host).catch((error: unknown) => host.log.warn(String(error)));
    subscriptions.add(
      host.commands.register('example.neighborhoods.squares', async ({ hubId }) => {
        const maps = await mapsOf(host);
        if (!maps) throw new Error('myStratus Maps is not here. Install it, then try again.');
        await maps.showMap({ mapKindId: 'example.neighborhoods.squareMap', hubId });
      }),
    );
    return new Answers(host);
  },
};

async function joinMaps(host: HostApi): Promise<void> {
  const maps = await mapsOf(host);
  await maps?.registerOverlay(COMPETITORS_OVERLAY, async () => COMPETITORS);
  await maps?.onDidChangeMap(({ locatedCount }) => {
    host.log.info(`${locatedCount} clients are on the map.`);
  });
}
