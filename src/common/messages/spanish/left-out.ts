import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishLeftOut({ count, clients }: SpanishWords): Messages['leftOut'] {
  return {
    place: 'Ubicar en el mapa',
    none: 'Todos los clientes están en el mapa.',
    title: (value) => `${clients(value)} por revisar`,
    reasons: REASON_WORDS,
    repairs: REPAIR_WORDS,
    open: (name) => `Abrir la ficha de ${name || 'este cliente'}`,
    unnamed: 'Sin nombre',
    more: (value) => `y ${count(value)} más`,
    select: 'Seleccionar las filas',
  };
}

const REASON_WORDS: Messages['leftOut']['reasons'] = {
  'blank-address': 'Dirección en blanco',
  'no-zip-or-town': 'Sin código postal ni localidad que sirvan',
  foreign: 'Fuera de Estados Unidos',
  military: 'Dirección militar (APO, FPO, DPO)',
  'unknown-zip-and-town': 'Código postal y localidad desconocidos',
  'address-check': 'El código postal y la localidad se contradicen: ubicado por localidad',
  'without-client': 'Registro sin cliente',
};

const REPAIR_WORDS: Messages['leftOut']['repairs'] = {
  'blank-address': 'Complete la dirección en la ficha del cliente.',
  'no-zip-or-town': 'Agregue un código postal de cinco dígitos, o una localidad y un estado.',
  foreign: 'Este mapa cubre Estados Unidos; la dirección se conserva como está.',
  military:
    'El correo militar no tiene lugar en un mapa de Estados Unidos; agregue una dirección particular si la hay.',
  'unknown-zip-and-town': 'Revise cómo está escrita la localidad y los dígitos del código postal.',
  'address-check': 'Revise que el código postal, la localidad y el estado coincidan.',
  'without-client': 'Vincule el registro con un cliente en el programa.',
};
