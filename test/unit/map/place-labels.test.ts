import { describe, expect, it } from 'vitest';
import type { BasemapLabel } from '../../../src/map/basemap-label.ts';
import { MERCATOR } from '../../../src/map/map-planes.ts';
import { placeLabels } from '../../../src/map/place-labels.ts';
import { studioSpace } from '../../../src/map/studio-space.ts';
import { discBox, TakenSpace } from '../../../src/map/taken-space.ts';

const RESOLUTION = 100;
const HERE = { lon: -104.99, lat: 39.74 };
const VIEW = { plane: MERCATOR, resolution: RESOLUTION };
const LOOK = { font: '', sizePixels: 12, color: '', halo: '', letterSpacingPixels: 0 };
const widthOf = (text: string) => text.length * 7;

/** A town so many pixels east and north of here. */
function town(text: string, east: number, north: number): BasemapLabel {
  const [x = 0, y = 0] = MERCATOR.toMap(HERE);
  const dot = { radius: 2, color: '', isCapital: false };
  return { text, look: LOOK, x: x + east * RESOLUTION, y: y + north * RESOLUTION, margin: 4, dot };
}

function placed(labels: readonly BasemapLabel[], taken = new TakenSpace()) {
  const anywhere = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
  const labelWidth = ({ text }: BasemapLabel) => widthOf(text);
  return placeLabels(labels, RESOLUTION, anywhere, labelWidth, taken);
}

function withStudio(rings: readonly { readonly radiusMiles: number; readonly label: string }[]) {
  const taken = new TakenSpace();
  const studio = { ...HERE, name: 'Denver Studio', isRough: false, rings };
  for (const box of studioSpace([studio], VIEW, widthOf)) taken.take(box);
  return taken;
}

describe('names of the basemap', () => {
  it('stand to the right of their dots, or to the left where a more important one is', () => {
    const [denver, aurora] = placed([town('Denver', 0, 0), town('Aurora', -4, 0)]);
    expect(denver?.offsetX).toBeGreaterThan(0);
    expect(aurora?.offsetX).toBeLessThan(0);
  });

  it('keep clear of the sign of a studio and of its name', () => {
    // The sign stands above its place, and the name above the sign.
    const behindSign = town('Arvada', -20, 16);
    expect(placed([behindSign])[0]?.offsetX).toBeGreaterThan(0);
    expect(placed([behindSign], withStudio([]))[0]?.offsetX).toBeLessThan(0);
    const behindName = town('Westminster', -30, 41);
    expect(placed([behindName])).toHaveLength(1);
    expect(placed([behindName], withStudio([]))[0]?.offsetX ?? -1).toBeLessThan(0);
  });

  it('stand above or below what is in the middle of a town that is an area', () => {
    const { dot: _, ...area } = town('Golden', 0, 0);
    const pin = () => {
      const taken = new TakenSpace();
      const [x = 0, y = 0] = MERCATOR.toMap(HERE);
      taken.take(discBox(x / RESOLUTION, -y / RESOLUTION, 9));
      return taken;
    };
    expect(placed([{ ...area, isLoose: true }])[0]?.offsetY).toBe(0);
    expect(placed([{ ...area, isLoose: true }], pin())[0]?.offsetY).not.toBe(0);
    expect(placed([area], pin())).toEqual([]);
  });

  it('keep clear of what is said of a ring, unless the ring is too small to say it', () => {
    const ring = { radiusMiles: 10, label: '10 mi' };
    const [, above = 0] = MERCATOR.toMap({ lon: HERE.lon, lat: HERE.lat + 10 / 69.09 });
    const [, here = 0] = MERCATOR.toMap(HERE);
    const behind = town('Thornton', -30, (above - here) / RESOLUTION);
    expect(placed([behind], withStudio([]))[0]?.offsetX).toBeGreaterThan(0);
    expect(placed([behind], withStudio([ring]))[0]?.offsetX).toBeLessThan(0);
    const small = { radiusMiles: 1, label: 'one mile of no room' };
    expect([
      ...studioSpace([{ ...HERE, name: '', isRough: false, rings: [small] }], VIEW, widthOf),
    ]).toHaveLength(1);
  });
});
