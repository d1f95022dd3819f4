import { legendMarks } from './legend-marks.ts';
import {
  type MapPageContent,
  PAGE_MARGIN,
  type PageSize,
  type PageTexts,
  pageHead,
  type ScaleContent,
  scaleMarks,
} from './map-page.ts';
import type { Box, Mark, MeasureText, Page } from './page.ts';
import { PAGE_COLOURS } from './page-colours.ts';
import type { PageLegend } from './page-legend.ts';
import { HEADING, TEXT, tableFit } from './table-fit.ts';
import { cutText, textLines } from './text-lines.ts';

/** An answer on one page: what it says, its map or maps, its curve, and as much of its table as there is room for. */
export interface AnswerPageContent extends PageTexts, Pick<MapPageContent, 'logoAspect'> {
  readonly sentence: string;
  /** One or two, side by side, each with what it shows; empty for the only one. */
  readonly captions: readonly string[];
  readonly legend: PageLegend | undefined;
  /** Of each map, which are as detailed as each other. */
  readonly scale: ScaleContent | undefined;
  readonly curves: CurvePlot | undefined;
  readonly table: {
    readonly columns: readonly { readonly title: string; readonly isText: boolean }[];
    readonly rows: readonly (readonly string[])[];
    /** What stands where rows have no room any more. */
    more(rows: number): string;
  };
}

/** Shares from 0 to 1 at even steps of distance. */
export interface CurvePlot {
  readonly curves: readonly {
    readonly label: string;
    readonly shares: readonly number[];
    readonly colour: string;
  }[];
  /** At parts of the way from the start to the end. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly shareLabels: readonly string[];
}

const SENTENCE = { size: 11.5, isBold: true };
const LINE = 15;
const NOTE_LINE = 11;
const ROW = 14;
/** Of two lines. */
const HEAD_HEIGHT = 26;
const GAP = 10;
/** Of what is left of the page under the sentence: the least, and the most where the table is short. */
const MAP_PART = { least: 0.46, most: 0.72 };
const PLOT_HEIGHT = 130;

/** Where the maps are: to be known before they are drawn. */
export function answerMapBoxes(
  content: Omit<AnswerPageContent, 'legend' | 'scale'>,
  size: PageSize,
  measure: MeasureText,
): readonly Box[] {
  const { bottom } = head(content, size, measure);
  const room = size.height - bottom - footHeight(content, size, measure);
  const below =
    (content.curves ? PLOT_HEIGHT + GAP : 0) +
    (content.table.rows.length > 0 ? HEAD_HEIGHT + content.table.rows.length * ROW : 0);
  const height = Math.min(
    room * MAP_PART.most,
    Math.max(room * MAP_PART.least, room - below - 4 * GAP),
  );
  const count = content.captions.length;
  const width = (size.width - 2 * PAGE_MARGIN - (count - 1) * GAP) / count;
  const hasCaptions = content.captions.some((caption) => caption !== '');
  return content.captions.map((_, index) => ({
    x: PAGE_MARGIN + index * (width + GAP),
    y: bottom + (hasCaptions ? 16 : 4),
    width,
    height,
  }));
}

export function answerPage(content: AnswerPageContent, size: PageSize, measure: MeasureText): Page {
  const { marks, bottom } = head(content, size, measure);
  const boxes = answerMapBoxes(content, size, measure);
  const [first] = boxes;
  const mapBottom = first ? first.y + first.height : bottom;
  const plotBox: Box = {
    x: PAGE_MARGIN,
    y: mapBottom + GAP,
    width: size.width - 2 * PAGE_MARGIN,
    height: PLOT_HEIGHT,
  };
  const tableTop = content.curves ? plotBox.y + plotBox.height + GAP : mapBottom + GAP;
  const footTop = size.height - footHeight(content, size, measure);
  return {
    ...size,
    marks: withoutBlanks([
      { kind: 'box', x: 0, y: 0, ...size, fill: PAGE_COLOURS.paper },
      ...marks,
      ...boxes.flatMap((box, index): readonly Mark[] => [
        text(content.captions[index] ?? '', box.x, box.y - 5, HEADING),
        { kind: 'image', image: index === 0 ? 'map' : 'second-map', ...box },
        { kind: 'box', ...box, stroke: PAGE_COLOURS.line },
      ]),
      ...(content.legend && first
        ? legendMarks(content.legend, { x: first.x + 6, bottom: mapBottom - 6 }, measure)
        : []),
      ...boxes.flatMap((box) => (content.scale ? scaleMarks(content.scale, box, measure) : [])),
      ...(content.curves ? plotMarks(content.curves, plotBox) : []),
      ...tableMarks(content.table, { top: tableTop, bottom: footTop - 6, size }, measure),
      ...foot(content, size, measure).map((line, index) =>
        text(line, PAGE_MARGIN, footTop + 8 + index * NOTE_LINE, TEXT, PAGE_COLOURS.muted),
      ),
    ]),
  };
}

function withoutBlanks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== 'text' || mark.text !== '');
}

function head(
  content: Omit<AnswerPageContent, 'legend' | 'scale'>,
  size: PageSize,
  measure: MeasureText,
) {
  const top = pageHead(content, size, measure);
  const width = size.width - 2 * PAGE_MARGIN;
  const lines = textLines(content.sentence, { width, most: 6, style: SENTENCE }, measure);
  return {
    marks: [
      ...top.marks,
      ...lines.map((line, index) =>
        text(line, PAGE_MARGIN, top.bottom + 14 + index * LINE, SENTENCE),
      ),
    ],
    bottom: top.bottom + 4 + lines.length * LINE,
  };
}

function foot({ notes, attribution }: PageTexts, { width }: PageSize, measure: MeasureText) {
  const room = { width: width - 2 * PAGE_MARGIN, most: 4, style: TEXT };
  return [...notes, attribution].flatMap((line) => textLines(line, room, measure));
}

function footHeight(content: PageTexts, size: PageSize, measure: MeasureText): number {
  return foot(content, size, measure).length * NOTE_LINE + PAGE_MARGIN;
}

function plotMarks({ curves, ticks, shareLabels }: CurvePlot, box: Box): readonly Mark[] {
  const [left, top] = [box.x + 34, box.y + 14];
  const [width, height] = [box.width - 50, box.height - 32];
  const y = (share: number) => top + (1 - share) * height;
  let key = left;
  return [
    ...shareLabels.flatMap((label, index): readonly Mark[] => {
      const at = y(index / (shareLabels.length - 1));
      return [
        line([left, at], [left + width, at], PAGE_COLOURS.line, 0.5),
        { ...text(label, left - 5, at + 3, TEXT), align: 'right' },
      ];
    }),
    ...ticks.map(
      ({ at, label }): Mark => ({
        ...text(label, left + at * width, top + height + 13, TEXT),
        align: 'center',
      }),
    ),
    ...curves.flatMap(({ label, shares, colour }): readonly Mark[] => {
      const point = (index: number): readonly [number, number] => [
        left + (index / (shares.length - 1)) * width,
        y(shares[index] ?? 0),
      ];
      const marks: readonly Mark[] = [
        ...shares.slice(1).map((_, index) => line(point(index), point(index + 1), colour, 1.5)),
        line([key, box.y + 4], [key + 16, box.y + 4], colour, 1.5),
        text(label, key + 20, box.y + 7, TEXT),
      ];
      key += 110;
      return marks;
    }),
  ];
}

function tableMarks(
  { columns, rows, more }: AnswerPageContent['table'],
  { top, bottom, size }: { readonly top: number; readonly bottom: number; readonly size: PageSize },
  measure: MeasureText,
): readonly Mark[] {
  const full = size.width - 2 * PAGE_MARGIN;
  const { widths, letters } = tableFit({ columns, rows }, full, measure);
  const cellStyle = { ...TEXT, size: TEXT.size * letters };
  const headingStyle = { ...HEADING, size: HEADING.size * letters };
  let x = PAGE_MARGIN;
  const places = columns.map(({ isText }, index) => {
    const place = { x, width: widths[index] ?? 0, isText };
    x += place.width;
    return place;
  });
  const headings = columns.map(({ title }, index) =>
    textLines(
      title,
      { width: (places[index]?.width ?? 0) - 8, most: 2, style: headingStyle },
      measure,
    ),
  );
  const headHeight = 11 * Math.max(1, ...headings.map((lines) => lines.length)) + 4;
  const room = Math.floor((bottom - top - headHeight) / ROW);
  if (room < 2 || rows.length === 0) return [];
  const shown = rows.length <= room ? rows : rows.slice(0, room - 1);
  const rowY = (index: number) => top + headHeight + index * ROW;
  const cell = (value: string, column: number, y: number, style: typeof TEXT): Mark => {
    const { x: start = 0, width = 0, isText = true } = places[column] ?? {};
    const cut = cutText(value, width - (isText && column > 0 ? 12 : 6), style, measure);
    return isText
      ? text(cut, start + (column === 0 ? 0 : 10), y, style)
      : { ...text(cut, start + width, y, style), align: 'right' };
  };
  return [
    ...headings.flatMap((lines, column) =>
      lines.map((each, index) => cell(each, column, top + 9 + index * 11, headingStyle)),
    ),
    line([PAGE_MARGIN, rowY(0) - 1], [PAGE_MARGIN + full, rowY(0) - 1], PAGE_COLOURS.line, 0.75),
    ...shown.flatMap((row, index): readonly Mark[] => [
      ...(index % 2 === 1
        ? [
            {
              ...{ kind: 'box' as const, x: PAGE_MARGIN, y: rowY(index) },
              ...{ width: full, height: ROW, fill: PAGE_COLOURS.stripe },
            },
          ]
        : []),
      ...row.map((value, column) => cell(value, column, rowY(index) + 10, cellStyle)),
    ]),
    ...(rows.length > shown.length
      ? [
          text(
            more(rows.length - shown.length),
            PAGE_MARGIN,
            rowY(shown.length) + 10,
            TEXT,
            PAGE_COLOURS.muted,
          ),
        ]
      : []),
  ];
}

function text(
  value: string,
  x: number,
  y: number,
  style: typeof TEXT,
  colour: string = PAGE_COLOURS.text,
) {
  return { kind: 'text', text: value, x, y, ...style, colour, align: 'left' } as const;
}

function line(
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
): Mark {
  return { kind: 'line', from, to, colour, width };
}
