import type { Precision } from '../../locations/location.ts';
import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishStudios({ count }: SpanishWords): Messages['studios'] {
  return {
    title: 'Estudios',
    show: 'Mostrar los estudios en el mapa',
    ringsTitle: 'Anillos alrededor de',
    all: 'Todos los estudios',
    placedBy: (precision) => `ubicado por ${PRECISION_WORDS[precision]}`,
    waiting: 'Leyendo los estudios…',
    none: 'No hay estudios que mostrar: el programa no tiene ninguno registrado.',
    failed: (reason) =>
      `No se pudieron leer los estudios: ${reason} Cierre y abra de nuevo el mapa.`,
    unplaced: (names) =>
      `${names.join(', ')}: la dirección no lleva a ningún lugar. Corríjala en el programa.`,
    within: 'Dentro de',
    clients: 'Clientes',
    share: 'Parte',
    band: 'En este anillo',
    beyond: (distance) => `A más de ${distance}`,
    plus: (value) => `+${count(value)}`,
  };
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  'by-hand': 'mano',
  rooftop: 'casa',
  street: 'calle',
  zip: 'código postal',
  town: 'localidad',
};
