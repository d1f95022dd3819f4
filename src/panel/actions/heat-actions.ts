import type { HeatWeight } from '../../common/maps/heat-options.ts';

/** What makes the colours of several maps stand for the same. */
export interface HeatLock {
  /** Weight per square mile at the end of the colour ramp. */
  readonly maximum: number;
  readonly radiusMiles: number;
}

/** How heat maps are drawn. */
export interface HeatActions {
  setWeight(weight: HeatWeight): void;
  setRadius(radiusMiles: number): void;
  /** For every map; `undefined` for each map's own maximum. */
  lockScale(lock: HeatLock | undefined): void;
  /** Brings those into view who are far from all others. */
  showOutliers(): void;
}
