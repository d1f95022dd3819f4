import type { Configuration, HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { Host } from './host.ts';

export const Settings = Symbol('Settings') as ServiceIdentifier<Settings>;

/** The user's settings, as the manifest contributes them. Read anew each time, so that changes apply live. */
export interface Settings {
  /** A map that makes more requests than this asks first. */
  readonly confirmAboveRequests: number;
  readonly heatRadiusMiles: number;
}

@injectable()
export class HostSettings implements Settings {
  constructor(@inject(Host) private readonly host: HostApi) {}

  get confirmAboveRequests(): number {
    return numberOf(this.host.configuration.current, 'maps.confirmAboveRequests');
  }

  get heatRadiusMiles(): number {
    return numberOf(this.host.configuration.current, 'maps.heatRadiusMiles');
  }
}

function numberOf(configuration: Configuration, key: string): number {
  const value = configuration[key];
  if (typeof value === 'number') return value;
  throw new TypeError(`The host gave no number for the setting ${key}.`);
}
