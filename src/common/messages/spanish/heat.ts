import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type { HeatWeight } from '../../maps/heat-options.ts';
import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishHeat(words: SpanishWords): Messages['heat'] {
  const { clients, plural, distance, percent, amount, significant, wholeMoney } = words;
  const value = (weight: HeatWeight, number: number, digits: number) =>
    weight === 'sales' ? amount(number, digits) : significant(number, digits);
  return {
    legend: 'Leyenda',
    title: (weight, unit) => `${WEIGHTS[weight]} por ${AREAS[unit]}`,
    tick: (weight, number) => value(weight, number, 2),
    orMore: (weight, number) => `≥ ${value(weight, number, 2)}`,
    radiusNote: (radiusMiles) => `Radio ${distance(radiusMiles)}`,
    roughNote: 'precisión de código postal',
    capNote: (weight, cap) => {
      const most = weight === 'sales' ? wholeMoney(cap) : significant(cap, 6);
      return `${WEIGHTS[weight]} de más de ${most} cuentan como ${most}`;
    },
    tooSmall: 'Apenas se ve con este zoom.',
    tooLarge: 'Borroso con este zoom.',
    useRadius: (radiusMiles) => `Usar ${distance(radiusMiles)}`,
    reading: ({ weight, density, distanceUnit, clientCount, total, radiusMiles }) => {
      const counted = {
        clients: clients(clientCount),
        sessions: `${plural(total, 'sesión', 'sesiones')} · ${clients(clientCount)}`,
        sales: `${wholeMoney(total)} · ${clients(clientCount)}`,
      }[weight];
      return {
        here: `${value(weight, density, 3)} por ${SHORT_AREAS[distanceUnit]}`,
        within: `${counted} en ${distance(radiusMiles)}`,
      };
    },

    weightGroup: 'Mostrar la densidad de',
    weights: WEIGHTS,
    untold: (measures) =>
      `Esta lista no indica ${measures.map((measure) => WEIGHTS[measure].toLowerCase()).join(' ni ')}.`,
    measuring: 'Leyendo sesiones y ventas…',
    outdated:
      'Las filas han cambiado desde que se hizo este mapa. Actualice el mapa para mostrar sesiones o ventas.',
    unreadable: (reason) =>
      `No se pudieron leer las sesiones y ventas: ${reason} Haga el mapa de nuevo.`,
    radius: 'Radio',
    widened: (radiusMiles) =>
      `Los clientes viven aquí tan lejos unos de otros que ${distance(radiusMiles)}, lo configurado, apenas se vería.`,
    minimum: (share, radiusMiles) =>
      `Al menos ${distance(radiusMiles)}, porque el ${percent(share)} de estos clientes está ubicado por código postal o localidad, no en su casa.`,
    lock: 'Conservar esta escala',
    lockHint:
      'Los mapas siguientes usan los mismos colores para los mismos números, para poder compararlos.',

    outliers: (count) =>
      `${clients(count)} ${count === 1 ? 'está' : 'están'} muy fuera de la vista`,
    showAll: 'Mostrar todo',
  };
}

const WEIGHTS: Readonly<Record<HeatWeight, string>> = {
  clients: 'Clientes',
  sessions: 'Sesiones',
  sales: 'Ventas',
};

const AREAS: Readonly<Record<DistanceUnit, string>> = {
  miles: 'milla cuadrada',
  kilometres: 'kilómetro cuadrado',
};

const SHORT_AREAS: Readonly<Record<DistanceUnit, string>> = { miles: 'mi²', kilometres: 'km²' };
