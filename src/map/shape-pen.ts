import type { BasemapWindow } from './basemap-window.ts';

/** Longer steps between vertices are divided where the plane bends parallels. */
const LONGEST_STEP_DEGREES = 1;

/** Collects vertices in degrees, projects them all at once, and draws them into a path. */
export class ShapePen {
  private readonly pairs: number[] = [];
  /** Where each part ends among the pairs; negative for a ring, which is closed. */
  private readonly ends: number[] = [];
  private partStart = 0;
  private readonly isBent: boolean;

  constructor(
    private readonly window: BasemapWindow,
    private readonly isSmooth: boolean,
  ) {
    this.isBent = !window.plane.worldWidth;
  }

  add(lon: number, lat: number): void {
    const { pairs } = this;
    const last = pairs.length;
    if (last > this.partStart) {
      const lonBefore = pairs[last - 2] ?? 0;
      const latBefore = pairs[last - 1] ?? 0;
      if (lonBefore === lon && latBefore === lat) return;
      const distance = Math.abs(lon - lonBefore);
      if (this.isBent && distance > LONGEST_STEP_DEGREES) {
        const steps = Math.ceil(distance / LONGEST_STEP_DEGREES);
        for (let step = 1; step < steps; step += 1) {
          const share = step / steps;
          pairs.push(lonBefore + (lon - lonBefore) * share, latBefore + (lat - latBefore) * share);
        }
      }
    }
    pairs.push(lon, lat);
  }

  endLine(): void {
    this.ends.push(this.pairs.length);
    this.partStart = this.pairs.length;
  }

  /** A ring of fewer than three corners has no area. */
  endRing(): void {
    if (this.pairs.length - this.partStart < 8) this.pairs.length = this.partStart;
    else this.ends.push(-this.pairs.length);
    this.partStart = this.pairs.length;
  }

  finish(): Path2D {
    const { plane } = this.window;
    const [originX, originY] = this.window.origin;
    const { pairs } = this;
    plane.projectAll(pairs);
    for (let i = 0; i < pairs.length; i += 2) {
      pairs[i] = (pairs[i] ?? 0) - originX;
      pairs[i + 1] = (pairs[i + 1] ?? 0) - originY;
    }
    const path = new Path2D();
    let start = 0;
    for (const end of this.ends) {
      if (this.isSmooth) drawSmoothly(path, pairs, start, Math.abs(end));
      else drawStraight(path, pairs, start, Math.abs(end));
      if (end < 0) path.closePath();
      start = Math.abs(end);
    }
    return path;
  }
}

function drawStraight(path: Path2D, pairs: readonly number[], start: number, end: number): void {
  path.moveTo(pairs[start] ?? 0, pairs[start + 1] ?? 0);
  for (let i = start + 2; i < end; i += 2) path.lineTo(pairs[i] ?? 0, pairs[i + 1] ?? 0);
}

/** Through the middles between vertices, bent around the vertices. */
function drawSmoothly(path: Path2D, pairs: readonly number[], start: number, end: number): void {
  path.moveTo(pairs[start] ?? 0, pairs[start + 1] ?? 0);
  for (let i = start + 2; i < end - 2; i += 2) {
    const [x = 0, y = 0] = [pairs[i], pairs[i + 1]];
    const [nextX = 0, nextY = 0] = [pairs[i + 2], pairs[i + 3]];
    path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  path.lineTo(pairs[end - 2] ?? 0, pairs[end - 1] ?? 0);
}
