import type { Box, Mark, MeasureText } from './page.ts';
import { PAGE_COLOURS } from './page-colours.ts';
import type { LegendEntry, PageLegend } from './page-legend.ts';
import { textLines } from './text-lines.ts';

const PADDING = 8;
const WIDTH = 190;
const LINE = 12;
const RAMP = { height: 9, labels: 12 };
const TITLE = { size: 9, isBold: true };
const LABEL = { size: 8, isBold: false };

/** The legend in a box of its own, its bottom left corner at a point. */
export function legendMarks(
  { title, entries, notes }: PageLegend,
  corner: { readonly x: number; readonly bottom: number },
  measure: MeasureText,
): readonly Mark[] {
  const room = { width: WIDTH - 2 * PADDING, most: 3 };
  const titleLines = textLines(title, { ...room, style: TITLE }, measure);
  const noteLines = notes.flatMap((note) => textLines(note, { ...room, style: LABEL }, measure));
  const height =
    // What is below the last letters looks like padding.
    2 * PADDING -
    3 +
    LINE * (titleLines.length + noteLines.length) +
    entries.reduce((total, entry) => total + heightOf(entry), 0);
  const box: Box = { x: corner.x, y: corner.bottom - height, width: WIDTH, height };
  const left = box.x + PADDING;

  const marks: Mark[] = [
    { kind: 'box', ...box, fill: PAGE_COLOURS.paper, stroke: PAGE_COLOURS.line },
  ];
  let y = box.y + PADDING;
  const write = (text: string, style: typeof TITLE) => {
    const colour = style.isBold ? PAGE_COLOURS.text : PAGE_COLOURS.muted;
    marks.push({ kind: 'text', text, x: left, y: y + 9, ...style, colour, align: 'left' });
    y += LINE;
  };
  for (const line of titleLines) write(line, TITLE);
  for (const entry of entries) {
    marks.push(...entryMarks(entry, left, y));
    y += heightOf(entry);
  }
  for (const line of noteLines) write(line, LABEL);
  return marks;
}

function heightOf(entry: LegendEntry): number {
  return entry.kind === 'ramp' ? RAMP.height + RAMP.labels + 4 : LINE + 2;
}

function entryMarks(entry: LegendEntry, x: number, y: number): readonly Mark[] {
  if (entry.kind !== 'ramp') {
    const { fill, stroke } = entry;
    const colours = { ...(fill && { fill }), ...(stroke && { stroke }) };
    return [
      entry.kind === 'disc'
        ? { kind: 'disc', x: x + 5, y: y + 6, radius: 4.5, ...colours }
        : { kind: 'box', x: x + 0.5, y: y + 2, width: 9, height: 8, ...colours },
      {
        kind: 'text',
        text: entry.label,
        x: x + 15,
        y: y + 9,
        ...LABEL,
        colour: PAGE_COLOURS.text,
        align: 'left',
      },
    ];
  }
  const width = WIDTH - 2 * PADDING;
  const step = width / entry.colours.length;
  return [
    ...entry.colours.map(
      (fill, index): Mark => ({
        kind: 'box',
        x: x + index * step,
        y: y + 2,
        // A hair wider, so that nothing shines through between two.
        width: index < entry.colours.length - 1 ? step + 0.5 : step,
        height: RAMP.height,
        fill,
      }),
    ),
    ...entry.ticks.map(
      ({ at, label }): Mark => ({
        kind: 'text',
        text: label,
        x: x + at * width,
        y: y + RAMP.height + RAMP.labels,
        ...LABEL,
        colour: PAGE_COLOURS.text,
        align: at < 0.05 ? 'left' : at > 0.95 ? 'right' : 'center',
      }),
    ),
  ];
}
