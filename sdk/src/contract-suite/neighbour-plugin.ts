import type { HostApi } from '../api/host-api.ts';
import type { Plugin } from '../api/plugin.ts';
import { neighbourExports } from './neighbour-exports.ts';

/**
 * The other plugin in the host of the contract suite, which the probe drives. In a frame, `runInFrame(neighbourPlugin)`
 * is the whole script.
 */
export const neighbourPlugin: Plugin = {
  async activate({ host }) {
    const instance = crypto.getRandomValues(new Uint32Array(2)).join('-');
    // The probe tells whether it was greeted.
    await greetProbe(host).catch(() => undefined);
    return {
      ...neighbourExports(host.plugins, 'contract.probe'),
      async echo(value: unknown) {
        return value;
      },
      /** Another one each time that the plugin is started. */
      async instance() {
        return instance;
      },
      async supports(capability: Parameters<HostApi['supports']>[0]) {
        return host.supports(capability);
      },
      async listFiles() {
        return host.storage.list();
      },
    };
  },
};

async function greetProbe({ plugins }: HostApi): Promise<void> {
  const probe = await plugins.getApi<{ greet(): Promise<void> }>('contract.probe', '^1.0.0');
  await probe?.greet();
}
