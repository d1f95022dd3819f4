import type { Theme } from '@mystratus/plugin-sdk';

/** Colours of streets and what lies between them; quiet, so that the clients stand out. */
export interface VectorTilePalette {
  readonly ground: string;
  readonly water: string;
  readonly green: string;
  readonly builtUp: string;
  readonly building: string;
  readonly boundary: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly highway: string;
  readonly rail: string;
  readonly label: string;
  readonly labelHalo: string;
}

export const VECTOR_TILE_PALETTES: Readonly<Record<Theme, VectorTilePalette>> = {
  light: {
    ground: '#fbfaf6',
    water: '#cfdfe8',
    green: '#e9f0e0',
    builtUp: '#f3f1ec',
    building: '#ebe8e1',
    boundary: '#b6b9bd',
    road: '#ffffff',
    roadEdge: '#dcdad3',
    highway: '#f0dfb8',
    rail: '#cfccd4',
    label: '#555d66',
    labelHalo: 'rgba(251, 250, 246, 0.85)',
  },
  dark: {
    ground: '#20262d',
    water: '#141b22',
    green: '#222c28',
    builtUp: '#232930',
    building: '#2a313a',
    boundary: '#515c68',
    road: '#3a434d',
    roadEdge: '#1a1f25',
    highway: '#57503c',
    rail: '#3b4049',
    label: '#a3adb8',
    labelHalo: 'rgba(32, 38, 45, 0.85)',
  },
  contrast: {
    ground: '#000000',
    water: '#00203a',
    green: '#000000',
    builtUp: '#000000',
    building: '#1c1c1c',
    boundary: '#9a9a9a',
    road: '#8a8a8a',
    roadEdge: '#000000',
    highway: '#d0d0d0',
    rail: '#5a5a5a',
    label: '#ffffff',
    labelHalo: '#000000',
  },
};
