import type { DistanceUnit, Event, HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { Host } from './host.ts';

export const Settings = Symbol('Settings') as ServiceIdentifier<Settings>;

/** The user's settings, as the manifest contributes them. Read anew each time, so that changes apply live. */
export interface Settings {
  /** A map that makes more requests than this asks first. */
  readonly confirmAboveRequests: number;
  readonly heatRadiusMiles: number;
  /** Of the region that the host is set to. */
  readonly distanceUnit: DistanceUnit;
  /** Nothing is sent over the network, whatever else is set. */
  readonly offlineMode: boolean;
  readonly useCensus: boolean;
  readonly useNominatim: boolean;
  /** Address of the Nominatim server, as the user wrote it. */
  readonly nominatimUrl: string;
  readonly useMapbox: boolean;
  /** Address of the studio's own tiles with `{z}`, `{x}` and `{y}` in it, or of its map style, as the user wrote it; may be blank. */
  readonly tileUrl: string;
  /** Who is to be named on a map of the studio's own tiles; may be blank. */
  readonly tileAttribution: string;
  /** Counts of clients below this are hidden in what is shared. */
  readonly minimumSharedCount: number;
  readonly onDidChange: Event<unknown>;
}

type SettingName = Exclude<keyof Settings, 'distanceUnit' | 'onDidChange'>;

/** Keys of the settings, as the manifest contributes them. */
export const SETTING_KEYS: Readonly<Record<SettingName, string>> = {
  confirmAboveRequests: 'maps.confirmAboveRequests',
  heatRadiusMiles: 'maps.heatRadiusMiles',
  offlineMode: 'maps.offlineMode',
  useCensus: 'maps.useCensus',
  useNominatim: 'maps.useNominatim',
  nominatimUrl: 'maps.nominatimUrl',
  useMapbox: 'maps.useMapbox',
  tileUrl: 'maps.tileUrl',
  tileAttribution: 'maps.tileAttribution',
  minimumSharedCount: 'maps.minimumSharedCount',
};

@injectable()
export class HostSettings implements Settings {
  constructor(@inject(Host) private readonly host: HostApi) {}

  get onDidChange(): Event<unknown> {
    return this.host.configuration.onDidChange;
  }

  get confirmAboveRequests(): number {
    return this.numberOf('confirmAboveRequests');
  }

  get heatRadiusMiles(): number {
    return this.numberOf('heatRadiusMiles');
  }

  get distanceUnit(): DistanceUnit {
    return this.host.env.current.distanceUnit;
  }

  get offlineMode(): boolean {
    return this.booleanOf('offlineMode');
  }

  get useCensus(): boolean {
    return this.booleanOf('useCensus');
  }

  get useNominatim(): boolean {
    return this.booleanOf('useNominatim');
  }

  get nominatimUrl(): string {
    return this.textOf('nominatimUrl');
  }

  get useMapbox(): boolean {
    return this.booleanOf('useMapbox');
  }

  get tileUrl(): string {
    return this.textOf('tileUrl').trim();
  }

  get tileAttribution(): string {
    return this.textOf('tileAttribution').trim();
  }

  get minimumSharedCount(): number {
    return this.numberOf('minimumSharedCount');
  }

  private textOf(setting: SettingName): string {
    const value = this.valueOf(setting);
    return typeof value === 'string' ? value : unfit(setting, 'text');
  }

  private numberOf(setting: SettingName): number {
    const value = this.valueOf(setting);
    return typeof value === 'number' ? value : unfit(setting, 'number');
  }

  private booleanOf(setting: SettingName): boolean {
    const value = this.valueOf(setting);
    return typeof value === 'boolean' ? value : unfit(setting, 'yes or no');
  }

  private valueOf(setting: SettingName): unknown {
    return this.host.configuration.current[SETTING_KEYS[setting]];
  }
}

function unfit(setting: SettingName, expected: string): never {
  throw new TypeError(`The host gave no ${expected} for the setting ${SETTING_KEYS[setting]}.`);
}
