/** The user's choice of how the ground is laid flat; `automatic` follows the scale. */
export type ProjectionChoice = 'automatic' | MapProjection;

export type MapProjection = 'mercator' | 'equal-area';

export const PROJECTION_CHOICES: readonly ProjectionChoice[] = [
  'automatic',
  'equal-area',
  'mercator',
];
