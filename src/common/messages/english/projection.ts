/** How the ground is laid flat. */
export const englishProjection = {
  legend: 'Projection',

  titles: {
    automatic: 'Automatic',
    'equal-area': 'Equal areas (Albers)',
    mercator: 'Mercator',
  },

  notes: {
    automatic: 'Equal areas for the nation, Mercator for regions and towns.',
    'equal-area': 'A square mile is as large everywhere. For the contiguous states.',
    mercator: 'North is up everywhere; the north looks larger than it is.',
  },

  /** Under the choice, while tiles are shown. */
  tiles: 'Tiles from the network are always shown on Mercator.',
};
