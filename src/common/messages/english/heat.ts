import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type { Measure } from '../../clients/client-measures.ts';
import type { HeatWeight } from '../../maps/heat-options.ts';
import type { EnglishWords } from './english-words.ts';

interface Reading {
  readonly weight: HeatWeight;
  /** Per square unit of distance. */
  readonly density: number;
  readonly distanceUnit: DistanceUnit;
  readonly clientCount: number;
  readonly total: number;
  readonly radiusMiles: number;
}

/** The heat map's legend and options. */
export function englishHeat(words: EnglishWords) {
  const { clients, plural, distance, percent, amount, significant } = words;
  const value = (weight: HeatWeight, number: number, digits: number) =>
    weight === 'sales' ? amount(number, digits) : significant(number, digits);
  return {
    legend: 'Legend',
    title: (weight: HeatWeight, unit: DistanceUnit) => `${WEIGHTS[weight]} per ${AREAS[unit]}`,
    tick: (weight: HeatWeight, number: number) => value(weight, number, 2),
    orMore: (weight: HeatWeight, number: number) => `≥ ${value(weight, number, 2)}`,
    radiusNote: (radiusMiles: number) => `Radius ${distance(radiusMiles)}`,
    roughNote: 'zip precision',
    capNote: (weight: HeatWeight, cap: number) => {
      const most = weight === 'sales' ? words.wholeMoney(cap) : significant(cap, 6);
      return `${WEIGHTS[weight]} over ${most} count as ${most}`;
    },
    tooSmall: 'Hardly visible at this zoom.',
    tooLarge: 'Blurred at this zoom.',
    useRadius: (radiusMiles: number) => `Use ${distance(radiusMiles)}`,
    reading: ({ weight, density, distanceUnit, clientCount, total, radiusMiles }: Reading) => {
      const here = `${value(weight, density, 3)} per ${SHORT_AREAS[distanceUnit]}`;
      const counted = {
        clients: clients(clientCount),
        sessions: `${plural(total, 'session', 'sessions')} · ${clients(clientCount)}`,
        sales: `${words.wholeMoney(total)} · ${clients(clientCount)}`,
      }[weight];
      return { here, within: `${counted} within ${distance(radiusMiles)}` };
    },

    weightGroup: 'Show the density of',
    weights: WEIGHTS,
    untold: (measures: readonly Measure[]) =>
      `This hub does not tell ${measures.map((measure) => WEIGHTS[measure].toLowerCase()).join(' or ')}.`,
    measuring: 'Reading sessions and sales…',
    outdated:
      'The rows have changed since this map was made. Update the map to show sessions or sales.',
    unreadable: (reason: string) =>
      `Sessions and sales could not be read: ${reason} Make the map again.`,
    radius: 'Radius',
    widened: (radiusMiles: number) =>
      `Clients live so far apart here that ${distance(radiusMiles)}, as set, would hardly be visible.`,
    minimum: (share: number, radiusMiles: number) =>
      `At least ${distance(radiusMiles)}, as ${percent(share)} of these clients are placed by zip or town, not at their house.`,
    lock: 'Keep this scale',
    lockHint:
      'Following maps get the same colours for the same numbers, so that they can be compared.',

    outliers: (count: number) =>
      `${clients(count)} ${count === 1 ? 'is' : 'are'} far outside the view`,
    showAll: 'Show all',
  };
}

const WEIGHTS: Readonly<Record<HeatWeight, string>> = {
  clients: 'Clients',
  sessions: 'Sessions',
  sales: 'Sales',
};

const AREAS: Readonly<Record<DistanceUnit, string>> = {
  miles: 'square mile',
  kilometres: 'square kilometre',
};

const SHORT_AREAS: Readonly<Record<DistanceUnit, string>> = { miles: 'sq mi', kilometres: 'km²' };
