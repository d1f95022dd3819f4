import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

const PACK_FAULTS: Messages['basemap']['packs']['faults'] = {
  foreign: (name) =>
    `«${name}» no es un paquete de mapa. Elija un archivo PMTiles de la versión 3, como los de maps.protomaps.com.`,
  damaged: (name) => `«${name}» está dañado. Consígalo de nuevo y añádalo otra vez.`,
  unsupported: (name) =>
    `«${name}» contiene teselas que Maps no puede dibujar. Elija uno de PNG, JPEG, WebP o teselas vectoriales.`,
  gone: (name) => `«${name}» ya no está. Añádalo otra vez.`,
};

export function spanishBasemap({ significant }: SpanishWords): Messages['basemap'] {
  return {
    legend: 'Mapa base',
    missing: 'No se pudo leer el mapa base incluido; los mapas no tienen tierra. Reinstale Maps.',

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
      own: 'La dirección está en la configuración de Maps: de teselas o de un estilo de mapa.',
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
      'no-style': (title) =>
        `En la dirección de ${title} no hay un estilo de mapa que se pueda dibujar, así que se muestra el mapa incluido. Corríjala en la configuración de Maps, o elija otro.`,
      ...PACK_FAULTS,
    },

    gaps: {
      source: {
        unknown: (name) => `El estilo usa «${name}» y no dice dónde está; se omite.`,
        unsupported: (name) =>
          `«${name}» es en el estilo de un tipo que Maps no puede dibujar; se omite.`,
        'not-granted': (name) =>
          `Una parte del estilo está en ${name}, que el programa no permite que Maps consulte; se omite.`,
        unavailable: (name) => `No se puede obtener «${name}» del estilo de su servidor; se omite.`,
      },
      symbols: {
        unknown: () => 'El estilo no dice dónde están sus símbolos; se omiten.',
        unsupported: () =>
          'Los símbolos del estilo son de un tipo que Maps no puede dibujar; se omiten.',
        'not-granted': (name) =>
          `Los símbolos del estilo están en ${name}, que el programa no permite que Maps consulte; se omiten.`,
        unavailable: () =>
          'No se pueden obtener los símbolos del estilo de su servidor; se omiten.',
      },
    },

    packs: {
      add: 'Añadir un paquete de mapa…',
      hint: 'Un archivo .pmtiles de una región: calles sin conexión.',
      pickTitle: 'Paquete de mapa',
      remove: (title) => `Quitar ${title}`,
      licence: (size) =>
        `Paquete de mapa, ${significant(size / 1_000_000, 3)} MB. No necesita conexión.`,
      faults: PACK_FAULTS,
    },
  };
}
