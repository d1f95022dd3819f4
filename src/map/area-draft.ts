import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { rectangleBetween } from '../common/selection/area-outline.ts';
import type { AreaTool } from '../common/selection/area-tool.ts';
import type { SelectionMode } from '../common/selection/client-selection.ts';
import type { MapArea } from '../common/selection/map-area.ts';

/** A shape under way: the points that are set, and the one that follows the pointer or the crosshair. */
export class AreaDraft {
  private readonly points: LonLat[] = [];
  /** The pointer has pulled away from the first point. */
  private isPulled = false;
  pointedAt: LonLat | undefined;

  /** @param mode of the key that was held when it was begun; `undefined` for that of the tool */
  constructor(
    private readonly tool: AreaTool | undefined,
    readonly mode: SelectionMode | undefined,
  ) {}

  get isBegun(): boolean {
    return this.points.length > 0;
  }

  /** From the first point to where the pointer is. */
  get pulledMiles(): number | undefined {
    const [first] = this.points;
    return first && this.pointedAt && distanceMiles(first, this.pointedAt);
  }

  set(point: LonLat): void {
    this.points.push(point);
  }

  takeBack(): void {
    this.points.pop();
  }

  pull(to: LonLat): void {
    this.isPulled = true;
    if (this.tool === 'lasso') this.points.push(to);
    else this.pointedAt = to;
  }

  /** Whether a further point here would end the shape. */
  isEndedAt({ lon, lat }: LonLat): boolean {
    const last = this.points.at(-1);
    const staysAt = last?.lon === lon && last.lat === lat;
    return this.tool === 'radius' || staysAt || (this.tool === 'rectangle' && last !== undefined);
  }

  /** `undefined` while it has no inside. */
  shape(radiusMiles: number): MapArea | undefined {
    const [first] = this.points;
    const { pointedAt } = this;
    switch (this.tool) {
      case 'radius': {
        const centre = first ?? pointedAt;
        return centre && { kind: 'circle', centre, radiusMiles };
      }
      case 'rectangle':
        return first && pointedAt && rectangleBetween(first, pointedAt);
      case 'lasso': {
        const corners =
          this.isPulled || !pointedAt || !first ? this.points : [...this.points, pointedAt];
        return corners.length < 3 ? undefined : { kind: 'polygon', corners: [...corners] };
      }
      case undefined:
        return undefined;
    }
  }
}
