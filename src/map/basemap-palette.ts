import type { Theme } from '@mystratus/plugin-sdk';

/** Colours of the basemap. CSS colours; quiet, as data is drawn above. */
export interface BasemapPalette {
  readonly sea: string;
  /** A band of water along the coast; opaque, as bands of neighbouring islands overlap. */
  readonly shallows: string | undefined;
  readonly land: string;
  /** Land of other countries. */
  readonly foreignLand: string;
  readonly lake: string;
  readonly river: string;
  readonly coast: string;
  readonly border: string;
  readonly stateLine: string;
  readonly countyLine: string;
  readonly provinceLine: string;
  readonly stateName: string;
  readonly countryName: string;
  readonly waterName: string;
  readonly countyName: string;
  readonly town: string;
  readonly smallTown: string;
  readonly foreignTown: string;
  readonly zip: string;
  readonly halo: string;
}

export const BASEMAP_PALETTES: Readonly<Record<Theme, BasemapPalette>> = {
  light: {
    sea: '#dde6ec',
    shallows: '#d0dce4',
    land: '#fbfaf6',
    foreignLand: '#f0efea',
    lake: '#dde6ec',
    river: '#cfdce5',
    coast: '#a3b4c0',
    border: '#9aa1a6',
    stateLine: '#b4b9bb',
    countyLine: '#dadad4',
    provinceLine: '#d8d8d2',
    stateName: '#7f878e',
    countryName: '#8d949a',
    waterName: '#86a0b3',
    countyName: '#a3a39b',
    town: '#3f474e',
    smallTown: '#5d656c',
    foreignTown: '#80878d',
    zip: '#8f8a7c',
    halo: 'rgba(252, 251, 248, 0.85)',
  },
  dark: {
    sea: '#12171d',
    shallows: '#171d24',
    land: '#20262d',
    foreignLand: '#1b2127',
    lake: '#141a20',
    river: '#19222b',
    coast: '#4a5866',
    border: '#67727d',
    stateLine: '#4a545f',
    countyLine: '#2f363e',
    provinceLine: '#2a3138',
    stateName: '#8b96a1',
    countryName: '#76818c',
    waterName: '#5d7890',
    countyName: '#626b74',
    town: '#cdd5dc',
    smallTown: '#a4adb6',
    foreignTown: '#7c868f',
    zip: '#8a8676',
    halo: 'rgba(24, 29, 35, 0.85)',
  },
  contrast: {
    sea: '#000000',
    shallows: undefined,
    land: '#000000',
    foreignLand: '#000000',
    lake: '#12324a',
    river: '#2b6a99',
    coast: '#ffffff',
    border: '#ffffff',
    stateLine: '#b4b4b4',
    countyLine: '#5c5c5c',
    provinceLine: '#5c5c5c',
    stateName: '#ffffff',
    countryName: '#d0d0d0',
    waterName: '#8cc8ff',
    countyName: '#c8c8c8',
    town: '#ffffff',
    smallTown: '#ffffff',
    foreignTown: '#d0d0d0',
    zip: '#d8d8d8',
    halo: '#000000',
  },
};
