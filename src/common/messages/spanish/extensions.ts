import type { Messages } from '../english.ts';

export const spanishExtensions: Messages['extensions'] = {
  legend: 'De otros complementos',
  overlays: 'Sobre el mapa',
  reading: 'Leyendo…',
  providers: 'Ubicaciones más precisas',
  provider: (coverage, plugin, origin) =>
    `${coverage}. Da calle, población, estado y código postal a ${plugin}${
      origin === undefined ? ', en este equipo' : `, que los envía a ${origin}`
    }.`,
  kinds: 'Otros mapas',
  analyses: 'De otros complementos',
  asking: 'Calculando…',
  again: 'Preguntar de nuevo',
  gone: (plugins) =>
    `${plugins} ya no está en marcha: lo que añadía ha desaparecido. Las ubicaciones que encontró se conservan.`,
  understood: 'Aceptar',
  faults: {
    slow: (title, plugin) =>
      `${plugin} no respondió a tiempo, así que no hay «${title}». Inténtelo más tarde.`,
    failed: (title, plugin) =>
      `${plugin} no pudo dar «${title}». Inténtelo de nuevo o pregunte a quien lo hizo.`,
    unfit: (title, plugin) =>
      `${plugin} dio algo para «${title}» que Maps no puede usar. Pregunte a quien lo hizo.`,
  },
};
