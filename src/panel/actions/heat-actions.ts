import type { HeatWeight } from '../../common/maps/heat-options.ts';

/** How heat maps are drawn. */
export interface HeatActions {
  setWeight(weight: HeatWeight): void;
  setRadius(radiusMiles: number): void;
  /** Weight per square mile at the end of the colour ramp of every map; `undefined` for each map's own. */
  lockScale(maximum: number | undefined): void;
  /** Brings those into view who are far from all others. */
  showOutliers(): void;
}
