import { BLANK_SHAPE, GROUP_SHAPES, OTHER_SHAPE } from '../common/maps/group-symbols.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { HighlightRole } from './map-view.ts';
import { paintPie, paintRing } from './pie.ts';
import type { SymbolDrawing } from './symbol-sprites.ts';

/** What a symbol of the map by address says. */
export interface AddressLook {
  readonly isCluster: boolean;
  readonly clientCount: number;
  /** Of street precision or better; otherwise the symbol is hollow. */
  readonly isPrecise: boolean;
  /** Clients of each group, where they are coloured by group. */
  readonly groupCounts: readonly number[] | undefined;
}

/** The colour and the shape of each group. */
export interface GroupSymbol {
  readonly color: string;
  readonly shape: string;
}

const HEAD_RADIUS = 9;
/** From the tip to the middle of the head. */
const HEAD_HEIGHT = 15;
const MARGIN = 2;
/** From the edge of a symbol to its ring: one that is pointed at may be selected, too. */
const RING_OFFSETS: Readonly<Record<HighlightRole, number>> = { selected: 2.5, pointed: 6 };

/** How large a cluster is drawn, in pixels: it grows slowly, and says its count in figures. */
export function clusterRadius(clientCount: number, hasGroups: boolean): number {
  return Math.min(24, (hasGroups ? 14 : 11) + 1.6 * Math.log2(clientCount));
}

/** Where the middle of a symbol is, above its place, and how far it reaches from there. */
export function addressSymbolDisc(look: AddressLook): {
  readonly above: number;
  readonly radius: number;
} {
  return look.isCluster
    ? { above: 0, radius: clusterRadius(look.clientCount, look.groupCounts !== undefined) }
    : { above: HEAD_HEIGHT, radius: HEAD_RADIUS };
}

/** A drop whose tip is the place, or a disc for several; with groups, the disc is a ring of their shares. */
export function drawAddressSymbol(
  look: AddressLook,
  palette: MapPalette,
  groups: readonly GroupSymbol[],
  formatCount: (count: number) => string,
): SymbolDrawing {
  const { above, radius } = addressSymbolDisc(look);
  const side = radius + MARGIN;
  return {
    left: side,
    right: side,
    above: above + side,
    below: look.isCluster ? side : MARGIN,
    paint: (context) => {
      context.translate(0, -above);
      if (look.isCluster) paintCluster(context, radius, look, palette, groups);
      else paintDrop(context, look, palette, groups);
      if (look.clientCount > 1 || look.isCluster) {
        const size = look.isCluster ? 11 : 10;
        paintText(context, formatCount(look.clientCount), size, textColor(look, palette));
      }
    },
  };
}

/** The ring around a symbol whose clients stand out, as far around as their share. */
export function drawHighlight(
  look: AddressLook,
  role: HighlightRole,
  share: number,
  { highlights, land }: MapPalette,
): SymbolDrawing {
  const { above, radius } = addressSymbolDisc(look);
  const side = radius + RING_OFFSETS[role] + 3;
  return {
    left: side,
    right: side,
    above: above + side,
    below: side - above,
    paint: (context) => {
      context.translate(0, -above);
      paintRing(context, radius + RING_OFFSETS[role], share, highlights[role], land);
    },
  };
}

function textColor(
  { isCluster, isPrecise, groupCounts }: AddressLook,
  palette: MapPalette,
): string {
  if (groupCounts) return palette.furniture;
  if (isCluster) return isPrecise ? palette.clusterText : palette.cluster;
  return isPrecise ? palette.pinText : palette.pin;
}

function paintCluster(
  context: CanvasRenderingContext2D,
  radius: number,
  { isPrecise, groupCounts }: AddressLook,
  palette: MapPalette,
  groups: readonly GroupSymbol[],
): void {
  if (groupCounts) {
    const colors = groups.map(({ color }) => color);
    paintPie(context, radius, groupCounts, colors, palette.land);
    disc(context, radius - 6, palette.land);
    // What is known roughly has a broken edge here, as all rings are hollow.
    outline(
      context,
      radius,
      isPrecise ? palette.furniture : palette.land,
      1.5,
      isPrecise ? [] : [2, 2],
    );
    return;
  }
  disc(context, radius, isPrecise ? palette.cluster : palette.land);
  if (isPrecise) outline(context, radius, palette.pinOutline, 1.5);
  else outline(context, radius, palette.cluster, 2.5);
}

function paintDrop(
  context: CanvasRenderingContext2D,
  { isPrecise, clientCount, groupCounts }: AddressLook,
  palette: MapPalette,
  groups: readonly GroupSymbol[],
): void {
  const present = groupCounts?.flatMap((count, group) => (count > 0 ? [group] : [])) ?? [];
  const [first] = present;
  const group = first === undefined ? undefined : groups[first];
  const line = group?.color ?? palette.pin;
  const path = dropPath();
  context.lineJoin = 'round';
  context.strokeStyle = palette.pinOutline;
  context.lineWidth = 4;
  context.stroke(path);
  context.fillStyle = isPrecise ? line : palette.land;
  context.fill(path);
  context.strokeStyle = line;
  context.lineWidth = 2;
  context.stroke(path);
  if (!group || !groupCounts) return;
  if (clientCount > 1) {
    if (present.length > 1) {
      paintPie(
        context,
        HEAD_RADIUS,
        groupCounts,
        groups.map(({ color }) => color),
        palette.land,
      );
    }
    disc(context, HEAD_RADIUS - 2.5, palette.land);
    return;
  }
  context.fillStyle = isPrecise ? palette.land : line;
  context.fill(new Path2D(group.shape));
}

/** Around the middle of the head. */
function dropPath(): Path2D {
  const angle = Math.PI / 6;
  const path = new Path2D();
  path.arc(0, 0, HEAD_RADIUS, Math.PI - angle, angle);
  path.quadraticCurveTo(HEAD_RADIUS * 0.55, HEAD_RADIUS, 0, HEAD_HEIGHT);
  path.quadraticCurveTo(
    -HEAD_RADIUS * 0.55,
    HEAD_RADIUS,
    HEAD_RADIUS * Math.cos(Math.PI - angle),
    HEAD_RADIUS * Math.sin(angle),
  );
  path.closePath();
  return path;
}

function disc(context: CanvasRenderingContext2D, radius: number, color: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

function outline(
  context: CanvasRenderingContext2D,
  radius: number,
  color: string,
  width: number,
  dashes: readonly number[] = [],
): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dashes]);
  context.stroke();
  context.setLineDash([]);
}

function paintText(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  color: string,
): void {
  context.font = `600 ${size}px ${MAP_FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = color;
  context.fillText(text, 0, 0.5);
}

/** Symbols of groups in their order: named ones, the others, those without a value. */
export function groupSymbols(
  kinds: readonly ('named' | 'other' | 'blank')[],
  { named, other, blank }: MapPalette['groups'],
): readonly GroupSymbol[] {
  return kinds.map((kind, index) => {
    if (kind === 'other') return { color: other, shape: OTHER_SHAPE };
    if (kind === 'blank') return { color: blank, shape: BLANK_SHAPE };
    return { color: named[index] ?? other, shape: GROUP_SHAPES[index] ?? OTHER_SHAPE };
  });
}
