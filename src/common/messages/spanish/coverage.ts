import type { Precision } from '../../locations/location.ts';
import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishCoverage({ count, plural, addresses }: SpanishWords): Messages['coverage'] {
  return {
    rows: (value) => plural(value, 'fila', 'filas'),
    located: (value) => `${count(value)} en el mapa`,
    precision: (precision, value) => `${count(value)} ${PRECISION_WORDS[precision]}`,
    omitted: (value) => plural(value, 'omitido', 'omitidos'),
    withoutClient: (value) => `${plural(value, 'fila', 'filas')} sin cliente`,
    addressCheck: (value) => `revisar ${addresses(value)}`,
    selectHint: 'Seleccionar estas filas en la lista',
  };
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  'by-hand': 'a mano',
  rooftop: 'casa',
  street: 'calle',
  zip: 'código postal',
  town: 'localidad',
};
