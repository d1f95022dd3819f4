import type { HeatScene } from '../../common/maps/map-scene.ts';
import { weightCap } from '../../common/maps/weight-cap.ts';
import type { InsightSet, Weight } from '../insight-set.ts';
import type { ChangeAnswer, ChangeSide } from './change-answer.ts';

/** What is compared as two heat maps: of the same radius, and with the same cap for one client. */
export interface ComparedHeat {
  readonly weight: Weight;
  readonly radiusMiles: number;
  /** By the user. */
  readonly isRadiusChosen: boolean;
  /** No client counts for more than this; `undefined` where nobody has more. */
  readonly weightCap: number | undefined;
  readonly before: HeatScene;
  readonly after: HeatScene;
}

export function comparedHeat(
  { at }: Pick<InsightSet, 'at'>,
  { weight, before, after }: ChangeAnswer,
  { radiusMiles, isRadiusChosen }: Pick<ComparedHeat, 'radiusMiles' | 'isRadiusChosen'>,
): ComparedHeat {
  const cap =
    weight === 'clients'
      ? undefined
      : weightCap(Float64Array.from([...before.weights, ...after.weights]));
  const lons = Float64Array.from(at.places, ({ lon }) => lon);
  const lats = Float64Array.from(at.places, ({ lat }) => lat);
  const sceneOf = ({ weights, isMember }: ChangeSide): HeatScene => ({
    kind: 'heat',
    lons,
    lats,
    weights: at.sumsByPlace(
      weights.map((each) => Math.max(0, Math.min(each, cap ?? Number.POSITIVE_INFINITY))),
    ),
    clientCounts: at.sumsByPlace(isMember),
    totals: at.sumsByPlace(weights),
    placeOfClient: at.placeOf,
    radiusMiles,
  });
  return {
    ...{ weight, radiusMiles, isRadiusChosen },
    weightCap: cap,
    before: sceneOf(before),
    after: sceneOf(after),
  };
}
