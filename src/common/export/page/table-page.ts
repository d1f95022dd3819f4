import type { ExportColumn } from '../export-table.ts';
import {
  type MapPageContent,
  PAGE_MARGIN,
  type PageSize,
  type PageTexts,
  pageHead,
} from './map-page.ts';
import type { Mark, MeasureText, Page } from './page.ts';
import { PAGE_COLOURS } from './page-colours.ts';
import { cutText } from './text-lines.ts';

const ROW = 15;
const CELL = { size: 9, isBold: false };
const NOTE = { size: 8.5, isBold: false };
const HEADING = { size: 9, isBold: true };
/** Of the columns' widths; text takes what numbers leave. */
const NUMBER_WIDTH = 78;
const FIRST_TEXT_WIDTH = 64;

export interface TablePageContent {
  readonly columns: readonly ExportColumn[];
  /** As they are to be read. */
  readonly rows: readonly (readonly string[])[];
  /** What stands where rows have no room any more. */
  more(rows: number): string;
}

/** As many of the first rows as one page holds. */
export function tablePage(
  texts: PageTexts & Pick<MapPageContent, 'logoAspect'>,
  { columns, rows, more }: TablePageContent,
  size: PageSize,
  measure: MeasureText,
): Page {
  const head = pageHead(texts, size, measure);
  const top = head.bottom + 14;
  const bottom = size.height - PAGE_MARGIN - 20;
  const room = Math.floor((bottom - top) / ROW) - 1;
  const shown = rows.length <= room ? rows : rows.slice(0, room - 1);
  const places = columnPlaces(columns, size);
  const left = PAGE_MARGIN;
  const width = size.width - 2 * PAGE_MARGIN;
  const rowY = (index: number) => top + (index + 1) * ROW;
  const stripes = shown
    .map((_, index) => index)
    .filter((index) => index % 2 === 1)
    .map(
      (index): Mark => ({
        kind: 'box',
        x: left,
        y: rowY(index) - 1,
        width,
        height: ROW,
        fill: PAGE_COLOURS.stripe,
      }),
    );
  const cells = (row: readonly string[], y: number, style: typeof CELL) =>
    row.flatMap((text, index): readonly Mark[] => {
      const place = places[index];
      if (!place || text === '') return [];
      const { x, align, width: room } = place;
      return [
        {
          kind: 'text',
          text: cutText(text, room - 8, style, measure),
          x: align === 'right' ? x + room : x,
          y: y + 10,
          ...style,
          colour: PAGE_COLOURS.text,
          align,
        },
      ];
    });
  const lineY = top + ROW - 1;
  const leftOut = rows.length - shown.length;
  return {
    ...size,
    marks: [
      { kind: 'box', x: 0, y: 0, ...size, fill: PAGE_COLOURS.paper },
      ...head.marks,
      ...stripes,
      ...cells(
        columns.map(({ title }) => title),
        top,
        HEADING,
      ),
      {
        kind: 'line',
        from: [left, lineY],
        to: [left + width, lineY],
        colour: PAGE_COLOURS.line,
        width: 0.75,
      },
      ...shown.flatMap((row, index) => cells(row, rowY(index), CELL)),
      ...(leftOut > 0 ? [note(more(leftOut), rowY(shown.length) + 10)] : []),
      ...texts.notes.map((text, index) =>
        note(text, size.height - PAGE_MARGIN - (texts.notes.length - 1 - index) * 11),
      ),
    ],
  };
}

function note(text: string, y: number): Mark {
  const colour = PAGE_COLOURS.muted;
  return { kind: 'text', text, x: PAGE_MARGIN, y, ...NOTE, colour, align: 'left' };
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** The first text is a zip; the others share what is left. */
function columnPlaces(columns: readonly ExportColumn[], size: PageSize): readonly ColumnPlace[] {
  const isText = ({ kind }: ExportColumn) => kind === 'text';
  const numbers = columns.filter((column) => !isText(column)).length;
  const otherTexts = columns.filter(isText).length - 1;
  const room = size.width - 2 * PAGE_MARGIN - numbers * NUMBER_WIDTH - FIRST_TEXT_WIDTH;
  let x = PAGE_MARGIN;
  return columns.map((column, index) => {
    const width = !isText(column)
      ? NUMBER_WIDTH
      : index === 0
        ? FIRST_TEXT_WIDTH
        : room / Math.max(1, otherTexts);
    const place: ColumnPlace = { x, width, align: isText(column) ? 'left' : 'right' };
    x += width;
    return place;
  });
}
