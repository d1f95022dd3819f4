import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { retryDelayMs } from '../backoff.ts';
import { ExtensionChoices } from '../extensions/extension-choices.ts';
import { CENSUS_PROVIDER_ID } from '../geocoding/census-provider.ts';
import type { OnlineGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { MAPBOX_PROVIDER_ID } from '../geocoding/mapbox-provider.ts';
import { NOMINATIM_PROVIDER_ID } from '../geocoding/nominatim-provider.ts';
import { Host, Manifest } from '../host.ts';
import { Settings } from '../settings.ts';
import { wait } from '../wait.ts';
import { Connectivity, type NetworkRefusal } from './connectivity.ts';
import { ConnectivityPolicy } from './connectivity-policy.ts';
import { isOriginGranted } from './granted-origin.ts';

export const OnlineAccess = Symbol('OnlineAccess') as ServiceIdentifier<OnlineAccess>;

/** Why nothing may be sent to a provider now; the first that applies. */
export type OnlineRefusal = NetworkRefusal | 'switched-off' | 'not-granted';

/** The one place that decides whether an address may leave this machine. */
export interface OnlineAccess {
  /** `undefined` when the provider may be asked. Good for now only: ask again before each batch. */
  refusalOf(provider: OnlineGeocodingProvider): OnlineRefusal | undefined;
  /**
   * Resolves when the network is back, as far as the provider is concerned, after a failure of that many in a row;
   * rejects with an `AbortError` when the signal is aborted.
   */
  whenBack(
    provider: OnlineGeocodingProvider,
    options: { readonly failures: number; readonly signal: AbortSignal },
  ): Promise<void>;
}

/** Providers that users switch on and off here; those of other plugins have settings of their own. */
const SWITCHES = new Map<string, 'useCensus' | 'useNominatim' | 'useMapbox'>([
  [CENSUS_PROVIDER_ID, 'useCensus'],
  [NOMINATIM_PROVIDER_ID, 'useNominatim'],
  [MAPBOX_PROVIDER_ID, 'useMapbox'],
]);

@injectable()
export class HostOnlineAccess implements OnlineAccess {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Manifest) private readonly manifest: PluginManifest,
    @inject(Settings) private readonly settings: Settings,
    @inject(Connectivity) private readonly connectivity: Connectivity,
    @inject(ConnectivityPolicy) private readonly policy: ConnectivityPolicy,
    @inject(ExtensionChoices) private readonly choices: ExtensionChoices,
  ) {}

  refusalOf({ id, sends, givenBy }: OnlineGeocodingProvider): OnlineRefusal | undefined {
    const { origin } = sends;
    const networkRefusal = origin === undefined ? undefined : this.connectivity.refusalOf(origin);
    if (networkRefusal !== undefined) return networkRefusal;
    if (givenBy !== undefined) return this.choices.isOn(id) ? undefined : 'switched-off';
    const setting = SWITCHES.get(id);
    if (setting !== undefined && !this.settings[setting]) return 'switched-off';
    return origin === undefined ||
      isOriginGranted(origin, this.manifest, this.host.configuration.current)
      ? undefined
      : 'not-granted';
  }

  async whenBack(
    { sends }: OnlineGeocodingProvider,
    { failures, signal }: { readonly failures: number; readonly signal: AbortSignal },
  ): Promise<void> {
    if (failures > 0) await wait(retryDelayMs(this.policy, failures), signal);
    if (sends.origin !== undefined) await this.connectivity.whenUsable(sends.origin, signal);
  }
}
