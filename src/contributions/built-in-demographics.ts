import type { Disposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { DemographicsRegistry } from '../services/insights/demographics.ts';
import { PopulationSource } from '../services/insights/place-data.ts';
import type { Contribution } from './contribution.ts';

/** The inhabitants that come along, through the same door as any other. */
@injectable()
export class BuiltInDemographics implements Contribution {
  constructor(
    @inject(DemographicsRegistry) private readonly registry: DemographicsRegistry,
    @inject(PopulationSource) private readonly bundled: PopulationSource,
  ) {}

  contribute(): Disposable {
    return this.registry.register({
      id: 'mystratus.maps.geoNames',
      title: 'GeoNames',
      source: 'GeoNames',
      unit: 'town',
      read: async () =>
        (await this.bundled.towns()).map(({ town: place, population }) => ({ place, population })),
    });
  }
}
