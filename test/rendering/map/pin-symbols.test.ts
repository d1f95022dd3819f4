import { describe, expect, it } from 'vitest';
import {
  type AddressLook,
  addressSymbolDisc,
  drawAddressSymbol,
  drawHighlight,
  groupSymbols,
} from '../../../src/map/address-symbols.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import type { SymbolDrawing } from '../../../src/map/symbol-sprites.ts';

const PALETTE = MAP_PALETTES.light;
const GROUPS = groupSymbols(['named', 'named', 'named', 'other', 'blank'], PALETTE.groups);
const SCALE = 4;

/** Counts the pixels of a drawing by colour. */
function pixelsOf(drawing: SymbolDrawing): ReadonlyMap<string, number> {
  const canvas = document.createElement('canvas');
  canvas.width = (drawing.left + drawing.right) * SCALE;
  canvas.height = (drawing.above + drawing.below) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.scale(SCALE, SCALE);
  context.translate(drawing.left, drawing.above);
  drawing.paint(context);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) continue;
    const hex = [0, 1, 2].map((at) => (data[i + at] ?? 0).toString(16).padStart(2, '0'));
    const color = `#${hex.join('')}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

function draw(look: Partial<AddressLook>): ReadonlyMap<string, number> {
  const whole = { isCluster: true, clientCount: 40, isPrecise: true, groupCounts: undefined };
  return pixelsOf(drawAddressSymbol({ ...whole, ...look }, PALETTE, GROUPS, (n) => `${n}`));
}

describe('a cluster of groups', () => {
  it('has slices in proportion to its clients', () => {
    const pixels = draw({ groupCounts: [20, 10, 5, 5, 0] });
    const areas = GROUPS.map(({ color }) => pixels.get(color) ?? 0);
    const total = areas.reduce((sum, area) => sum + area, 0);
    for (const [group, share] of [0.5, 0.25, 0.125, 0.125, 0].entries()) {
      expect((areas[group] ?? 0) / total).toBeCloseTo(share, 1);
    }
  });

  it('is one ring when all are of one group', () => {
    const pixels = draw({ groupCounts: [0, 40, 0, 0, 0] });
    expect(pixels.get(GROUPS[1]?.color ?? '')).toBeGreaterThan(1000);
    expect(pixels.get(GROUPS[0]?.color ?? '') ?? 0).toBe(0);
  });
});

describe('a pin of a group', () => {
  it('has its colour, and is hollow below street precision', () => {
    const color = GROUPS[2]?.color ?? '';
    const look = { isCluster: false, clientCount: 1, groupCounts: [0, 0, 1, 0, 0] };
    const filled = draw(look).get(color) ?? 0;
    const hollow = draw({ ...look, isPrecise: false }).get(color) ?? 0;
    expect(hollow).toBeGreaterThan(100);
    expect(filled).toBeGreaterThan(1.2 * hollow);
  });

  it('has another shape for each group', () => {
    const shapes = GROUPS.map((_, group) => {
      const groupCounts = GROUPS.map((__, i) => Number(i === group));
      const pixels = draw({ isCluster: false, clientCount: 1, groupCounts });
      return pixels.get(PALETTE.land) ?? 0;
    });
    expect(new Set(shapes).size).toBe(GROUPS.length);
  });
});

describe('a ring around what stands out', () => {
  it('goes as far around as the share of the clients', () => {
    const look = { isCluster: true, clientCount: 40, isPrecise: true, groupCounts: undefined };
    const ring = (share: number) =>
      pixelsOf(drawHighlight(look, 'selected', share, PALETTE)).get(PALETTE.highlights.selected) ??
      0;
    expect(ring(0.5) / ring(1)).toBeCloseTo(0.5, 1);
    expect(ring(0.25) / ring(1)).toBeCloseTo(0.25, 1);
    expect(ring(0.001)).toBeGreaterThan(0);
  });

  it('lies outside of the symbol', () => {
    const look = { isCluster: true, clientCount: 40, isPrecise: true, groupCounts: undefined };
    const { radius } = addressSymbolDisc(look);
    const { left } = drawHighlight(look, 'pointed', 1, PALETTE);
    expect(left).toBeGreaterThan(radius + 5);
  });
});
