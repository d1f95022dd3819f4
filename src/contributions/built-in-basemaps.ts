import { type Disposable, DisposableStore, type HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BasemapRegistry } from '../services/basemaps/basemap.ts';
import { builtInBasemaps } from '../services/basemaps/built-in-basemaps.ts';
import { Host } from '../services/host.ts';
import { Settings } from '../services/settings.ts';
import type { Contribution } from './contribution.ts';

/** The basemaps that come along, through the same door as any other. */
@injectable()
export class BuiltInBasemaps implements Contribution {
  constructor(
    @inject(BasemapRegistry) private readonly registry: BasemapRegistry,
    @inject(Host) private readonly host: HostApi,
    @inject(Settings) private readonly settings: Settings,
  ) {}

  contribute(): Disposable {
    const registrations = new DisposableStore();
    for (const basemap of builtInBasemaps(this.host, this.settings)) {
      registrations.add(this.registry.register(basemap));
    }
    return registrations;
  }
}
