import type { ServiceIdentifier } from 'inversify';
import type { MapKind } from '../../common/maps/map-kind.ts';
import type { Registry } from '../registry.ts';

export const MapKindRegistry = Symbol('MapKindRegistry') as ServiceIdentifier<MapKindRegistry>;

/** Kinds of map that can be made, the built-in ones among them. */
export type MapKindRegistry = Registry<MapKind>;
