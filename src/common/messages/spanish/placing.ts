import type { Messages } from '../english.ts';

export const spanishPlacing: Messages['placing'] = {
  ask: (name) =>
    `¿Dónde está ${name}? Haga clic en el lugar del mapa, o muévalo hasta el centro y presione Intro.`,
  done: (name) => `${name} quedó en el mapa, ubicado a mano. Se conserva y no se cobra.`,
  undo: 'Deshacer',
  takeBack: 'Quitar el marcador',
  close: 'Cerrar',
  cancel: 'Cancelar',
};
