import { type Disposable, DisposableStore } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { MapKind } from '../common/maps/map-kind.ts';
import { MapKindRegistry } from '../services/map-kinds/map-kind-registry.ts';
import type { Contribution } from './contribution.ts';

/** The three maps of the product, in the order in which a larger set falls back from one to another. */
export const BUILT_IN_MAP_KINDS: readonly MapKind[] = [
  {
    id: 'mystratus.maps.heat',
    commandId: 'mystratus.maps.heatMap',
    title: 'Heat Map',
    clientLimit: 10_000,
    recipe: 'density',
  },
  {
    id: 'mystratus.maps.zipPins',
    commandId: 'mystratus.maps.pinMapByZip',
    title: 'Pin Map by Zip Code',
    clientLimit: 1_000,
    recipe: 'pins-by-zip',
  },
  {
    id: 'mystratus.maps.addressPins',
    commandId: 'mystratus.maps.pinMapByAddress',
    title: 'Pin Map by Address',
    clientLimit: 1_000,
    recipe: 'pins-by-address',
  },
];

@injectable()
export class BuiltInMapKinds implements Contribution {
  constructor(@inject(MapKindRegistry) private readonly kinds: MapKindRegistry) {}

  contribute(): Disposable {
    const registrations = new DisposableStore();
    for (const kind of BUILT_IN_MAP_KINDS) registrations.add(this.kinds.register(kind));
    return registrations;
  }
}
