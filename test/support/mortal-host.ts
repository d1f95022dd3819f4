import { HostError, type StorageApi, type UsageApi } from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import type { Random } from '../../harness/src/data/random.ts';

/** A host whose plugin is killed in the middle of its n-th call of storage or usage. */
export interface MortalHost {
  readonly services: HostServices;
  readonly isDead: boolean;
  /** Resolves when the plugin is dead: it gets no answer any more, and nothing it does has an effect. */
  readonly death: Promise<void>;
  /** Answers the calls that are still waiting with an error, so that what the test holds of the dead can be freed. */
  bury(): void;
}

/** The last call is done, not done, or, where bytes are appended, done in part. */
export function mortalHost(
  services: HostServices,
  lastCall: number,
  random: Random,
  files: Map<string, Uint8Array>,
): MortalHost {
  let calls = 0;
  let isDead = false;
  let isBuried = false;
  const waiting: (() => void)[] = [];
  let die = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  const silence = () =>
    new Promise<never>((_, reject) => {
      const fail = () => reject(new HostError('disconnected', 'The plugin is gone.'));
      if (isBuried) fail();
      else waiting.push(fail);
    });
  const live = async <T>(call: () => Promise<T>, tear?: () => void): Promise<T> => {
    if (isDead) return silence();
    if (++calls < lastCall) return call();
    isDead = true;
    const fate = random.integer(0, 2);
    if (fate === 0) await call().catch(() => undefined);
    else if (fate === 1) tear?.();
    die();
    return silence();
  };

  const { storage, usage } = services;
  const mortalStorage: StorageApi = {
    read: (...call) => live(() => storage.read(...call)),
    append: (...call) =>
      live(
        () => storage.append(...call),
        () => {
          const [name, bytes, { expectedSize = 0 } = {}] = call;
          const old = files.get(name) ?? new Uint8Array();
          if (old.length !== expectedSize) return;
          const torn = new Uint8Array(old.length + random.integer(0, bytes.length));
          torn.set(old);
          torn.set(bytes.subarray(0, torn.length - old.length), old.length);
          files.set(name, torn);
        },
      ),
    writeAtomically: (...call) => live(() => storage.writeAtomically(...call)),
    list: (...call) => live(() => storage.list(...call)),
    delete: (...call) => live(() => storage.delete(...call)),
  };
  const mortalUsage: UsageApi = {
    getTariff: (...call) => live(() => usage.getTariff(...call)),
    getTotals: (...call) => live(() => usage.getTotals(...call)),
    report: (...call) => live(() => usage.report(...call)),
  };
  return {
    services: { ...services, storage: mortalStorage, usage: mortalUsage },
    get isDead() {
      return isDead;
    },
    death,
    bury() {
      isBuried = true;
      for (const fail of waiting.splice(0)) fail();
    },
  };
}
