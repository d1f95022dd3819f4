import type { Messages } from '../english.ts';

export const spanishMapControls: Messages['map'] = {
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  attribution: '© GeoNames, CC BY 4.0 · US Census Bureau · Natural Earth',
  label:
    'Mapa de los clientes; las flechas lo mueven, más y menos cambian el acercamiento, Mayús con una flecha va al marcador más cercano en esa dirección, Intro elige el marcador del centro',
};
