import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishTable({ plural, count }: SpanishWords): Messages['table'] {
  return {
    units: { zip: 'Por código postal', town: 'Por localidad' },
    unitsLabel: 'Filas de la tabla',
    caption: (unit, places) =>
      unit === 'zip'
        ? `Clientes por código postal, ${plural(places, 'código postal', 'códigos postales')}`
        : `Clientes por localidad, ${plural(places, 'localidad', 'localidades')}`,
    columns: {
      place: 'Lugar',
      clients: 'Clientes',
      share: 'Parte',
      sessions: 'Sesiones',
      sales: 'Ventas',
      salesPerClient: 'Por cliente',
      density: 'Densidad',
    },
    density: { miles: 'Por mi²', kilometres: 'Por km²' },
    place: (unit) => (unit === 'zip' ? 'Código postal' : 'Localidad'),
    csv: { zip: 'Código postal', town: 'Localidad', state: 'Estado' },
    total: 'Total',
    selected: (value, all) =>
      value === all ? 'seleccionado' : `${count(value)} de ${count(all)} seleccionados`,
    keys: 'Las flechas mueven, Intro selecciona las filas en la lista, Espacio agrega a la selección del mapa.',
    save: 'Guardar como CSV',
    saveHint:
      'En un archivo se ocultan las cantidades pequeñas, como dice la configuración de Maps.',
    fileName: (unit) =>
      unit === 'zip' ? 'clientes-por-codigo-postal.csv' : 'clientes-por-localidad.csv',
    unknown: {
      none: '',
      known: 'Esta lista no tiene sesiones ni ventas.',
      reading: 'Leyendo sesiones y ventas…',
      outdated:
        'La lista cambió desde que se hizo el mapa. Actualice el mapa para ver sesiones y ventas.',
      failed:
        'No se pudieron leer las sesiones y ventas. Actualice el mapa para intentarlo de nuevo.',
    },
  };
}
