import type { englishMapRequest } from '../english/map-request.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishMapRequest(words: SpanishWords): ReturnType<typeof englishMapRequest> {
  const { money, plural, clients, requests, lookups } = words;
  return {
    quote: (quote) => {
      const terms = [lookups(quote.newLookups)];
      if (quote.exemptLookups > 0)
        terms[0] += ` (${plural(quote.exemptLookups, 'exenta', 'exentas')})`;
      terms.push(plural(quote.maps, 'mapa', 'mapas'));
      const parts = [`${terms.join(' + ')} = ${requests(quote.requests)}`];
      if (quote.knownLookups > 0) {
        parts.push(`${plural(quote.knownLookups, 'ya conocida', 'ya conocidas')}, sin cargo`);
      }
      if (quote.price !== undefined) parts.push(money(quote.price));
      return parts.join(' · ');
    },

    notKept: 'No se guardó ni se cobró: faltó espacio o falló el disco.',

    idle: {
      title: 'Vea dónde viven sus clientes',
      text: 'Reúna un grupo de clientes con la búsqueda, los filtros o la selección y elija un mapa en la cinta.',
    },

    working: {
      reading: 'Leyendo las filas de la lista…',
      locating: (value) => `Buscando dónde ${value === 1 ? 'vive' : 'viven'} ${clients(value)}…`,
      drawing: (value) => `Dibujando ${clients(value)}…`,
      isFree: 'Todavía no se cobra nada.',
      cancel: 'Cancelar',
    },

    confirm: {
      title: (value) => `Este mapa hace ${requests(value)}`,
      passesCap: (cap) => `Eso superaría el tope de ${requests(cap)} de este mes.`,
      accept: 'Confirmar y hacer el mapa',
      decline: 'Cancelar',
    },

    refused: {
      title: (kind, limit) => `${kind}: hasta ${clients(limit)}`,
      text: (value) =>
        `Ha reunido ${clients(value)}. No se buscó ni se cobró nada. Reduzca el grupo con la búsqueda, los filtros o la selección de la lista e inténtelo de nuevo.`,
      alternative: (kind) => `Mostrar ${kind}`,
    },

    failed: {
      title: 'No se pudo hacer el mapa',
      text: (reason) => `${reason} No se perdió nada: inténtelo de nuevo.`,
      retry: 'Intentar de nuevo',
    },

    empty: {
      title: 'No hay mapa que mostrar',
      text: 'Ninguno de estos clientes se puede ubicar en un mapa. No se cobró ningún mapa.',
      showWhy: 'Ver por qué',
    },

    change: {
      text: (value, newLookups) =>
        newLookups === undefined
          ? `La selección cambió: ${clients(value)}`
          : `La selección cambió: ${clients(value)}, ${lookups(newLookups)}`,
      update: 'Actualizar el mapa',
    },
  };
}
