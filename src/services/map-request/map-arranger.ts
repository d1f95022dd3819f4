import type { ClientSet } from '../../common/clients/client-set.ts';
import { type ArrangedMap, arrangeMap } from '../../common/maps/arranged-map.ts';
import {
  changedHeatOptions,
  DEFAULT_HEAT_OPTIONS,
  type HeatOptions,
} from '../../common/maps/heat-options.ts';
import type { ClientMeasuresService } from '../measures/client-measures-service.ts';
import type { Settings } from '../settings.ts';
import type { DrawnMap } from './drawn-map.ts';

/** Arranges the clients of a hub's maps by their kind's recipe, the hub's options and the settings. */
export class MapArranger {
  private heat = DEFAULT_HEAT_OPTIONS;

  constructor(
    private readonly measures: ClientMeasuresService,
    private readonly settings: Settings,
  ) {}

  get heatOptions(): HeatOptions {
    return this.heat;
  }

  changeHeat(change: Partial<HeatOptions>): void {
    this.heat = changedHeatOptions(this.heat, change);
  }

  /** The measure that heat maps are weighted by; `undefined` for clients, and where the hub cannot tell it. */
  async heatValues(clients: ClientSet): Promise<Float64Array | undefined> {
    const { weight } = this.heat;
    if (weight === 'clients') return undefined;
    const measures = await this.measures.read(clients).catch(() => undefined);
    return measures?.measure(weight);
  }

  arrange({ clients, locations, report, heatValues }: Omit<DrawnMap, 'arranged'>): ArrangedMap {
    const { recipe, styles } = report.kind;
    const arranged = arrangeMap(
      recipe,
      { clients, ...locations },
      {
        options: this.heat,
        defaultRadiusMiles: this.settings.heatRadiusMiles,
        distanceUnit: this.settings.distanceUnit,
        values: heatValues,
      },
    );
    if (!styles || arranged.scene.kind === 'heat') return arranged;
    return { ...arranged, scene: { ...arranged.scene, styles } };
  }
}
