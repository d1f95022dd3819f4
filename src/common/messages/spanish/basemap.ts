import type { Messages } from '../english.ts';

export const spanishBasemap: Messages['basemap'] = {
  legend: 'Mapa base',

  titles: {
    bundled: 'Incluido',
    openStreetMap: 'OpenStreetMap',
    usgsTopographic: 'USGS topográfico',
    usgsAerial: 'USGS fotos aéreas',
    own: 'Su propio servidor de teselas',
  },

  licences: {
    bundled: 'No necesita conexión.',
    openStreetMap: 'Gratuito, mantenido por voluntarios; para mirar, no para descargar zonas.',
    usgs: 'De dominio público, solo Estados Unidos.',
    own: 'La dirección está en la configuración de Maps.',
  },

  problems: {
    'offline-mode': (title) =>
      `Trabaja sin conexión, así que se muestra el mapa incluido. ${title} vuelve cuando deje de hacerlo.`,
    'no-network': (title) =>
      `No hay conexión, así que se muestra el mapa incluido. ${title} vuelve solo.`,
    unreachable: (title) =>
      `No se puede llegar a ${title}, así que se muestra el mapa incluido. Vuelve solo.`,
    refused: (title) =>
      `${title} se niega a responder, así que se ve el mapa incluido. Revise su dirección y su clave, o elija otro.`,
    busy: (title) =>
      `${title} está saturado o fuera de servicio, así que se ve el mapa incluido. Se intenta de nuevo solo.`,
    unreadable: (title) =>
      `${title} envía algo que no son teselas de mapa, así que se ve el mapa incluido. Revise su dirección, o elija otro.`,
    missing: (title) =>
      `${title} no tiene mapa de algunos lugares; allí se muestra el mapa incluido.`,
    'not-granted': (title) =>
      `El programa no permite que Maps consulte ${title}, así que se muestra el mapa incluido. Elija otro.`,
    'no-key': (title) =>
      `${title} necesita una clave. Escríbala en la configuración del programa, o elija otro.`,
    'bad-address': (title) =>
      `La dirección de ${title} no es válida. Corríjala en la configuración de Maps.`,
  },
};
