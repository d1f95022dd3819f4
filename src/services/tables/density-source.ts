import type { ServiceIdentifier } from 'inversify';
import type { LonLat } from '../../common/geo/lon-lat.ts';

export const DensitySource = Symbol('DensitySource') as ServiceIdentifier<DensitySource>;

/** What a heat map shows at a point. */
export interface DensitySource {
  /** Weight per square mile; `undefined` when no heat map is shown. */
  densityAt(point: LonLat): number | undefined;
}
