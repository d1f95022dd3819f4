export type * from '../common/maps/map-scene.ts';
