import type { Theme } from '@mystratus/plugin-sdk';
import { GROUP_COLORS, type GroupColors } from '../common/maps/group-symbols.ts';
import type { HighlightRole } from './map-view.ts';

/** Every colour on the map but those of the basemap. CSS colours; ramps are one hue, from sparse to dense. */
export interface MapPalette {
  /** What hollow pins are filled with: as the basemap's land. */
  readonly land: string;
  readonly furniture: string;
  readonly furnitureHalo: string;
  readonly pin: string;
  /** Of circles that may overlap: what is beneath shows through, and a crowd of them is darker than one. */
  readonly pinFill: string;
  readonly pinText: string;
  readonly pinOutline: string;
  readonly cluster: string;
  readonly clusterText: string;
  readonly groups: GroupColors;
  /** Rings around what stands out. */
  readonly highlights: Readonly<Record<HighlightRole, string>>;
  /** Signs of studios, their names and their rings. */
  readonly studio: string;
  /** Inside of the outline that selects; the outline itself is as what is selected. */
  readonly areaFill: string;
  /** Stops at equal steps; red, green, blue. */
  readonly ramp: readonly (readonly [number, number, number])[];
}

/**
 * Ramps: ColorBrewer "Oranges" (C. Brewer, M. Harrower; colorbrewer2.org), safe for colour-blind readers as all
 * its steps differ in lightness; dark themes run it backwards, so that dense is what stands out from the land.
 */
export const MAP_PALETTES: Readonly<Record<Theme, MapPalette>> = {
  light: {
    land: '#fbfaf6',
    furniture: '#4b545c',
    furnitureHalo: 'rgba(255, 255, 255, 0.85)',
    pin: '#1b5fb4',
    pinFill: 'rgba(27, 95, 180, 0.72)',
    pinText: '#ffffff',
    pinOutline: 'rgba(255, 255, 255, 0.55)',
    cluster: '#123f78',
    clusterText: '#ffffff',
    groups: GROUP_COLORS.light,
    highlights: { selected: '#b5006e', pointed: '#1d242d' },
    studio: '#16202c',
    areaFill: 'rgba(181, 0, 110, 0.10)',
    ramp: [
      [253, 190, 133],
      [253, 166, 95],
      [253, 141, 60],
      [241, 105, 19],
      [217, 72, 1],
      [166, 54, 3],
      [110, 34, 2],
    ],
  },
  dark: {
    land: '#20262d',
    furniture: '#b4bec8',
    furnitureHalo: 'rgba(18, 22, 27, 0.85)',
    pin: '#74b3ff',
    pinFill: 'rgba(116, 179, 255, 0.72)',
    pinText: '#0b1826',
    pinOutline: 'rgba(18, 22, 27, 0.55)',
    cluster: '#b9d8ff',
    clusterText: '#0b1826',
    groups: GROUP_COLORS.dark,
    highlights: { selected: '#ff7ac6', pointed: '#ffffff' },
    studio: '#f2f5f9',
    areaFill: 'rgba(255, 122, 198, 0.14)',
    ramp: [
      [122, 48, 6],
      [166, 62, 6],
      [217, 84, 10],
      [241, 116, 32],
      [253, 152, 76],
      [254, 194, 136],
      [255, 238, 214],
    ],
  },
  contrast: {
    land: '#000000',
    furniture: '#ffffff',
    furnitureHalo: '#000000',
    pin: '#ffe600',
    pinFill: '#ffe600',
    pinText: '#000000',
    pinOutline: '#000000',
    cluster: '#ffffff',
    clusterText: '#000000',
    groups: GROUP_COLORS.contrast,
    highlights: { selected: '#ff4dff', pointed: '#ffffff' },
    studio: '#ffffff',
    areaFill: 'rgba(255, 77, 255, 0.18)',
    ramp: [
      [150, 116, 0],
      [166, 132, 0],
      [182, 146, 0],
      [212, 176, 0],
      [238, 204, 20],
      [255, 230, 90],
      [255, 250, 210],
    ],
  },
};
