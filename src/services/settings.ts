import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { Host } from './host.ts';

export const Settings = Symbol('Settings') as ServiceIdentifier<Settings>;

/** The user's settings, as the manifest contributes them. Read anew each time, so that changes apply live. */
export interface Settings {
  /** A map that makes more requests than this asks first. */
  readonly confirmAboveRequests: number;
  readonly heatRadiusMiles: number;
}

/** Keys of the settings, as the manifest contributes them. */
export const SETTING_KEYS: Readonly<Record<keyof Settings, string>> = {
  confirmAboveRequests: 'maps.confirmAboveRequests',
  heatRadiusMiles: 'maps.heatRadiusMiles',
};

@injectable()
export class HostSettings implements Settings {
  constructor(@inject(Host) private readonly host: HostApi) {}

  get confirmAboveRequests(): number {
    return this.numberOf('confirmAboveRequests');
  }

  get heatRadiusMiles(): number {
    return this.numberOf('heatRadiusMiles');
  }

  private numberOf(setting: keyof Settings): number {
    const key = SETTING_KEYS[setting];
    const value = this.host.configuration.current[key];
    if (typeof value === 'number') return value;
    throw new TypeError(`The host gave no number for the setting ${key}.`);
  }
}
