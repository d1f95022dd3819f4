import type { Theme } from '@mystratus/plugin-sdk';

/** How many groups have a colour and a shape of their own; further ones are added up. */
export const NAMED_GROUPS = 6;

export interface GroupColors {
  /** One for each of {@link NAMED_GROUPS}. */
  readonly named: readonly string[];
  /** Of the groups that are added up. */
  readonly other: string;
  /** Of clients about whom nothing is said. */
  readonly blank: string;
}

/**
 * From M. Okabe and K. Ito, "Color Universal Design" (2008), and P. Tol, "Colour Schemes" (2021). Any two stay at least
 * 15 apart in CIELAB for readers with protanopia, deuteranopia or tritanopia, and each has 3:1 against the theme's land.
 */
export const GROUP_COLORS: Readonly<Record<Theme, GroupColors>> = {
  light: {
    named: ['#0072b2', '#d55e00', '#009e73', '#882255', '#332288', '#1a1a1a'],
    other: '#6f7780',
    blank: '#8f979f',
  },
  dark: {
    named: ['#56b4e9', '#e69f00', '#009e73', '#ddcc77', '#cc79a7', '#d55e00'],
    other: '#a8b0b8',
    blank: '#7d868f',
  },
  contrast: {
    named: ['#56b4e9', '#e69f00', '#f0e442', '#cc79a7', '#d55e00', '#1f86cc'],
    other: '#ffffff',
    blank: '#9a9a9a',
  },
};

/** A shape for each named group, for whom colours do not tell apart: SVG paths around 0, 0, within 5 units. */
export const GROUP_SHAPES: readonly string[] = [
  'M-4,0a4,4,0,1,0,8,0a4,4,0,1,0,-8,0Z',
  'M-3.5,-3.5H3.5V3.5H-3.5Z',
  'M0,-4.5L4.3,3.2H-4.3Z',
  'M0,-5L5,0L0,5L-5,0Z',
  'M-1.6,-4.5H1.6V-1.6H4.5V1.6H1.6V4.5H-1.6V1.6H-4.5V-1.6H-1.6Z',
  'M0,4.5L-4.3,-3.2H4.3Z',
];

/** Of the groups that are added up, and of clients about whom nothing is said. */
export const OTHER_SHAPE = 'M-4,-1.4H4V1.4H-4Z';
export const BLANK_SHAPE = 'M-1.5,0a1.5,1.5,0,1,0,3,0a1.5,1.5,0,1,0,-3,0Z';
