import type { Messages } from '../english.ts';

export const spanishStorage: Messages['storage'] = {
  damaged: (copies) =>
    `Una parte de lo que guarda myStratus Maps estaba dañada. El resto se recuperó; lo que falta se busca de nuevo y no se cobra dos veces. Los archivos dañados se conservan como ${copies.join(', ')}.`,
  full: 'No queda espacio para guardar lo que encontró este mapa. No se cobró nada. Libere espacio en el disco y haga el mapa de nuevo.',
  failed: (reason) =>
    `No se pudo guardar lo que encontró este mapa: ${reason} No se cobró nada. Haga el mapa de nuevo.`,
};
