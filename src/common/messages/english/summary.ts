import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { milesPer } from '../../geo/distance-units.ts';
import type { MapSummary } from '../../tables/map-summary.ts';
import type { EnglishWords } from './english-words.ts';

/** The map in a sentence, for people who do not see it. */
export function englishSummary({ clients, plural, significant }: EnglishWords) {
  return (
    title: string,
    { clientCount, townCount, top }: MapSummary,
    unit: DistanceUnit,
  ): string => {
    const whole = `${title} of ${clients(clientCount)} in ${plural(townCount, 'town', 'towns')}`;
    if (!top) return `${whole}.`;
    if (top.density === undefined)
      return `${whole}; most in ${top.town}: ${clients(top.clientCount)}.`;
    const density = significant(top.density * milesPer(unit) ** 2, 2);
    return `${whole}; densest near ${top.town}: ${density} clients per ${AREAS[unit]}.`;
  };
}

const AREAS: Readonly<Record<DistanceUnit, string>> = {
  miles: 'square mile',
  kilometres: 'square kilometre',
};
