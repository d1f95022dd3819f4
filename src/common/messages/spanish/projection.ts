import type { Messages } from '../english.ts';

export const spanishProjection: Messages['projection'] = {
  legend: 'Proyección',

  titles: {
    automatic: 'Automática',
    'equal-area': 'Áreas iguales (Albers)',
    mercator: 'Mercator',
  },

  notes: {
    automatic: 'Áreas iguales para el país, Mercator para regiones y ciudades.',
    'equal-area': 'Una milla cuadrada mide lo mismo en todas partes. Para los estados contiguos.',
    mercator: 'El norte está arriba en todas partes; el norte parece más grande de lo que es.',
  },

  tiles: 'Las teselas de la red se muestran siempre en Mercator.',
};
