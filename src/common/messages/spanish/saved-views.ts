import type { Messages } from '../english.ts';

export const spanishSavedViews: Messages['savedViews'] = {
  title: 'Vistas guardadas',
  explanation: 'Tipo de mapa, lugar, radio, valor, colores y anillos, para esta lista.',
  name: 'Nombre',
  save: 'Guardar esta vista',
  apply: (name) => `Mostrar la vista ${name}`,
  rename: (name) => `Cambiar el nombre de la vista ${name} por el que se ha escrito`,
  remove: (name) => `Borrar la vista ${name}`,
};
