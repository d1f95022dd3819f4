import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../../geo/distance-units.ts';
import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishSummary({
  clients,
  plural,
  significant,
}: SpanishWords): Messages['summary'] {
  return (title, { clientCount, townCount, top }, unit) => {
    const towns = plural(townCount, 'localidad', 'localidades');
    const whole = `${title} de ${clients(clientCount)} en ${towns}`;
    if (!top) return `${whole}.`;
    if (top.density === undefined) {
      return `${whole}; donde más, ${top.town}: ${clients(top.clientCount)}.`;
    }
    const density = significant(top.density * milesPer(unit) ** 2, 2);
    return `${whole}; la mayor densidad, cerca de ${top.town}: ${density} clientes por ${AREAS[unit]}.`;
  };
}

const AREAS: Readonly<Record<DistanceUnit, string>> = {
  miles: 'milla cuadrada',
  kilometres: 'kilómetro cuadrado',
};
