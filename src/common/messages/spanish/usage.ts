import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishUsage({ plural }: SpanishWords): Messages['usage'] {
  return {
    open: 'Uso…',
    title: 'Solicitudes de esta cuenta',
    thisMonth: 'Este mes',
    lastMonth: 'El mes pasado',
    cap: 'Tope mensual',
    unreported: 'Aún sin informar al programa',
    refused: (value) =>
      plural(value, 'registro rechazado por el programa', 'registros rechazados por el programa'),
    retry: 'Informar de nuevo',
    exportCsv: 'Guardar el registro como CSV',
    fileName: 'registro-de-mapas.csv',
  };
}
