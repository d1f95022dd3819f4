import type { PluginsApi } from '../api/plugins.ts';
import { type Disposable, toDisposable } from '../disposable.ts';
import { HostError } from '../errors.ts';
import { withCaller } from '../plugin/exported-methods.ts';
import { aborted } from './aborted.ts';

interface Cancellation {
  readonly signal: AbortSignal;
}

/** A function that one plugin has given the other. */
type Given = (value: unknown, options: Cancellation) => Promise<unknown>;

interface Other {
  take(name: string, given: Given): Promise<Disposable>;
}

/** What both the probe and its neighbour do with the other one, as the suite tells them. */
export function neighbourExports(plugins: PluginsApi, otherId: string) {
  /** All that was ever taken, so that what may no longer be called can be tried. */
  const taken = new Map<string, Given>();
  const held = new Set<string>();
  const registrations = new Map<string, Disposable>();
  let waitingCount = 0;
  let cancelledCount = 0;

  async function waitUntilCancelled(signal: AbortSignal): Promise<never> {
    waitingCount++;
    await aborted(signal);
    cancelledCount++;
    throw signal.reason;
  }

  const functions: Readonly<Record<string, Given>> = {
    echo: async (value) => value,
    refuse: async () => {
      throw new HostError('quota-exceeded', 'Refused as it was told.');
    },
    fail: async () => {
      throw new Error('Failed as it was told.');
    },
    wait: (_, { signal }) => waitUntilCancelled(signal),
  };

  return {
    caller: withCaller((caller) => caller),
    wait: ({ signal }: Cancellation) => waitUntilCancelled(signal),
    async waits() {
      return { waitingCount, cancelledCount };
    },

    /** Gives the other plugin the function of this name. */
    async give(name: string) {
      const given = functions[name];
      const other = await plugins.getApi<Other>(otherId, '^1.0.0');
      if (!given || !other) throw new Error(`There is nobody to give “${name}” to.`);
      registrations.set(name, await other.take(name, given));
    },
    async takeBack(name: string) {
      registrations.get(name)?.dispose();
    },

    take(name: string, given: Given): Disposable {
      taken.set(name, given);
      held.add(name);
      return toDisposable(() => held.delete(name));
    },
    /** What was taken and has not been taken back. */
    async held() {
      return [...held];
    },
    /** Calls what was taken, taken back or not. */
    async use(name: string, value: unknown, options?: Cancellation) {
      return taken.get(name)?.(value, { signal: new AbortController().signal, ...options });
    },
  };
}
