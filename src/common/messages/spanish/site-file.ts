import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishSiteFile({ plural, count, distance }: SpanishWords): Messages['siteFile'] {
  return {
    open: 'De un archivo…',
    hint: 'Un CSV con encabezado: un nombre, y una dirección o columnas lat y lon. No se envía ni se cobra nada.',
    added: (sites, fileName) =>
      `${plural(sites, 'lugar agregado', 'lugares agregados')} de ${fileName}.`,
    unread: (fileName) =>
      `No se pudo leer ${fileName}. Guárdelo como CSV, de 1 MB a lo sumo, y elíjalo de nuevo.`,
    problems: (lines) => plural(lines, 'línea quedó fuera', 'líneas quedaron fuera'),
    problem: (line, reason, text) =>
      [`Línea ${count(line)}: ${reason}`, text && `«${text}»`].filter(Boolean).join(' '),
    more: (lines) => `y ${plural(lines, 'línea más', 'líneas más')}`,
    reasons: {
      'no-columns':
        'no hay columna para la dirección, la ciudad o el código postal, ni para lat y lon.',
      'no-lines': 'bajo el encabezado no hay ningún lugar.',
      'no-place': 'ni dirección ni coordenadas.',
      'bad-coordinates': 'lat y lon no son grados.',
      'blank-address': 'sin dirección.',
      'no-zip-or-town': 'sin código postal ni localidad con su estado.',
      foreign: 'fuera de los Estados Unidos.',
      military: 'una dirección militar, que no es un lugar de este mapa.',
      'unknown-zip-and-town': 'el código postal y la localidad no se conocen.',
      repeated: 'ya está en la lista.',
      'too-many': 'son más de 20 lugares.',
    },
    countEvents: (events) =>
      `Comparar con ${plural(events, 'evento pasado', 'eventos pasados')} de su cuenta`,
    unplaced: (names) => `Eventos pasados sin lugar conocido, que no se cuentan: ${names}.`,
    unreadEvents:
      'No se pudieron leer sus eventos pasados, así que no se cuenta ninguno. Vuelva a todas las preguntas y pregunte de nuevo.',
    remote: (names) =>
      `No se compara: ${names}. Ningún código postal del país está a menos de ${distance(40)}; queda en el mar o en el extranjero.`,
    unreached: (names) => `Nadie del mapa está al alcance de ${names}.`,
  };
}
