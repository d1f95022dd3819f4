import { type Bounds, contains, intersects } from './basemap-view.ts';
import { type BasemapWindow, isLocal } from './basemap-window.ts';
import type { BasemapGroup, BasemapTopology } from './offline-basemap.ts';
import { ShapePen } from './shape-pen.ts';

/** The detail of what is out of sight but part of an area in sight. */
const COARSE = 2;
/** What is drawn on a plane that shows but a part of the world. */
const TORN_PLANE: Bounds = { west: -235, east: -8, south: -25, north: 90 };

interface ArcBoxes {
  readonly west: Float32Array;
  readonly east: Float32Array;
  readonly south: Float32Array;
  readonly north: Float32Array;
}

/** Turns groups of a topology into paths around a window's origin. */
export class ShapeMaker {
  private readonly boxes: ArcBoxes;
  private readonly west: number;
  private readonly east: number;

  constructor(
    private readonly topology: BasemapTopology,
    /** Corners of the source are rounded off, as it is coarser than the view. */
    private readonly isSmooth = false,
  ) {
    this.boxes = boxesOf(topology);
    this.west = this.boxes.west.reduce((least, lon) => Math.min(least, lon), 180);
    this.east = this.boxes.east.reduce((most, lon) => Math.max(most, lon), -360);
  }

  areas(groups: readonly BasemapGroup[], window: BasemapWindow): Path2D {
    return this.make(window, (shift, pen) => {
      for (const { rings } of groups) {
        for (const ring of rings) {
          if (this.touches(ring, window, shift)) this.addRing(ring, window, shift, pen);
        }
      }
    });
  }

  /** Lines of one class. */
  lines(groups: readonly BasemapGroup[], lineClass: number, window: BasemapWindow): Path2D {
    return this.make(window, (shift, pen) => {
      for (const { lines } of groups) {
        for (const arc of lines[lineClass] ?? []) {
          if (!this.isInSight(arc, window.bounds, shift) || !this.isOnPlane(arc, window, shift)) {
            continue;
          }
          this.addArc(arc, window.detail, shift, pen);
          pen.endLine();
        }
      }
    });
  }

  private make(window: BasemapWindow, draw: (shift: number, pen: ShapePen) => void): Path2D {
    const pen = new ShapePen(window, this.isSmooth && isLocal(window));
    const { west, east } = window.bounds;
    // Where the plane does not repeat the world, the basemap's own longitudes are the only ones.
    const [first, last] = window.plane.worldWidth
      ? [Math.ceil((west - this.east) / 360), Math.floor((east - this.west) / 360)]
      : [-1, 0];
    for (let copy = first; copy <= last; copy += 1) draw(copy * 360, pen);
    return pen.finish();
  }

  /** Whether a ring belongs into the window; on a plane that tears the world apart, only one that lies on it whole. */
  private touches(ring: Int32Array, { bounds, plane }: BasemapWindow, shift: number): boolean {
    const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
    for (const reference of ring) {
      const arc = reference < 0 ? ~reference : reference;
      box.west = Math.min(box.west, (this.boxes.west[arc] ?? 0) + shift);
      box.east = Math.max(box.east, (this.boxes.east[arc] ?? 0) + shift);
      box.south = Math.min(box.south, this.boxes.south[arc] ?? 0);
      box.north = Math.max(box.north, this.boxes.north[arc] ?? 0);
    }
    const isOnPlane = plane.worldWidth !== undefined || contains(TORN_PLANE, box);
    return isOnPlane && intersects(box, bounds);
  }

  /** On a plane that tears the world apart, a line may not cross the tear. */
  private isOnPlane(arc: number, { plane }: BasemapWindow, shift: number): boolean {
    const [west = 0, east = 0] = [this.boxes.west[arc], this.boxes.east[arc]];
    const [south = 0, north = 0] = [this.boxes.south[arc], this.boxes.north[arc]];
    if (plane.worldWidth !== undefined) return true;
    return contains(TORN_PLANE, { west: west + shift, east: east + shift, south, north });
  }

  private isInSight(arc: number, bounds: Bounds, shift: number): boolean {
    const { west, east, south, north } = this.boxes;
    return (
      (west[arc] ?? 0) + shift <= bounds.east &&
      (east[arc] ?? 0) + shift >= bounds.west &&
      (south[arc] ?? 0) <= bounds.north &&
      (north[arc] ?? 0) >= bounds.south
    );
  }

  private addRing(
    ring: Int32Array,
    { bounds, detail }: BasemapWindow,
    shift: number,
    pen: ShapePen,
  ) {
    for (const reference of ring) {
      const arc = reference < 0 ? ~reference : reference;
      const level = this.isInSight(arc, bounds, shift) ? detail : COARSE;
      if (reference < 0) this.addArcBackward(arc, level, shift, pen);
      else this.addArc(arc, level, shift, pen);
    }
    pen.endRing();
  }

  private addArc(arc: number, level: number, shift: number, pen: ShapePen): void {
    const { lons, lats, zooms, arcStarts } = this.topology;
    const end = arcStarts[arc + 1] ?? 0;
    for (let i = arcStarts[arc] ?? 0; i < end; i += 1) {
      if ((zooms[i] ?? 0) <= level) pen.add((lons[i] ?? 0) + shift, lats[i] ?? 0);
    }
  }

  private addArcBackward(arc: number, level: number, shift: number, pen: ShapePen): void {
    const { lons, lats, zooms, arcStarts } = this.topology;
    const start = arcStarts[arc] ?? 0;
    for (let i = (arcStarts[arc + 1] ?? 0) - 1; i >= start; i -= 1) {
      if ((zooms[i] ?? 0) <= level) pen.add((lons[i] ?? 0) + shift, lats[i] ?? 0);
    }
  }
}

function boxesOf({ lons, lats, arcStarts }: BasemapTopology): ArcBoxes {
  const count = arcStarts.length - 1;
  const boxes = {
    west: new Float32Array(count).fill(Infinity),
    east: new Float32Array(count).fill(-Infinity),
    south: new Float32Array(count).fill(Infinity),
    north: new Float32Array(count).fill(-Infinity),
  };
  for (let arc = 0; arc < count; arc += 1) {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    const end = arcStarts[arc + 1] ?? 0;
    for (let i = arcStarts[arc] ?? 0; i < end; i += 1) {
      const lon = lons[i] ?? 0;
      const lat = lats[i] ?? 0;
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    boxes.west[arc] = west;
    boxes.east[arc] = east;
    boxes.south[arc] = south;
    boxes.north[arc] = north;
  }
  return boxes;
}
