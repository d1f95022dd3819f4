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
import { HEADING, TEXT, tableFit } from './table-fit.ts';
import { cutText, textLines } from './text-lines.ts';

const ROW = 15;
const NOTE_LINE = 11;
const HEADING_LINE = 11;
/** Beyond them a file of the table says more, and paper costs more. */
const MOST_PAGES = 10;

export interface TablePageContent {
  readonly columns: readonly ExportColumn[];
  /** As they are to be read. */
  readonly rows: readonly (readonly string[])[];
  /** What stands where rows have no room any more. */
  more(rows: number): string;
  /** Which of the table's sheets this is, from 1 on. */
  sheet(number: number, count: number): string;
}

type Texts = PageTexts & Pick<MapPageContent, 'logoAspect'>;

/** What is the same on each sheet, and how many rows fit under it. */
interface Sheet {
  readonly frame: readonly Mark[];
  readonly places: readonly ColumnPlace[];
  readonly rowTop: number;
  readonly rowCount: number;
}

/** A table on as many sheets as it takes, each with head and headings; a very long one ends with how much is left. */
export function tablePages(
  texts: Texts,
  content: TablePageContent,
  size: PageSize,
  measure: MeasureText,
): readonly Page[] {
  const sheet = sheetOf(texts, content, size, measure);
  const { rows } = content;
  const room = MOST_PAGES * sheet.rowCount;
  const shown = rows.length <= room ? rows : rows.slice(0, room - 1);
  const count = Math.max(1, Math.ceil(shown.length / sheet.rowCount));
  return Array.from({ length: count }, (_, index) => {
    const own = shown.slice(index * sheet.rowCount, (index + 1) * sheet.rowCount);
    const isLast = index === count - 1;
    const leftOut = isLast ? rows.length - shown.length : 0;
    return {
      ...size,
      marks: [
        ...sheet.frame,
        ...rowMarks(own, sheet, size, measure),
        ...(leftOut > 0 ? [note(content.more(leftOut), rowY(sheet, own.length) + 10)] : []),
        ...(count > 1 ? [sheetNumber(content.sheet(index + 1, count), size)] : []),
      ],
    };
  });
}

function sheetOf(
  texts: Texts,
  content: TablePageContent,
  size: PageSize,
  measure: MeasureText,
): Sheet {
  const head = pageHead(texts, size, measure);
  const top = head.bottom + 14;
  const width = size.width - 2 * PAGE_MARGIN;
  const notes = texts.notes.flatMap((text) =>
    textLines(text, { width, most: 2, style: TEXT }, measure),
  );
  const firstNote = size.height - PAGE_MARGIN - (notes.length - 1) * NOTE_LINE;
  const places = columnPlaces(content, width, measure);
  const headings = content.columns.map(({ title }, index) =>
    textLines(title, { width: (places[index]?.width ?? 0) - 8, most: 2, style: HEADING }, measure),
  );
  const lineCount = Math.max(...headings.map((lines) => lines.length));
  const rowTop = top + lineCount * HEADING_LINE + 4;
  const lineY = rowTop - 1;
  return {
    frame: [
      { kind: 'box', x: 0, y: 0, ...size, fill: PAGE_COLOURS.paper },
      ...head.marks,
      ...Array.from({ length: lineCount }, (_, line) => {
        const y = top + line * HEADING_LINE;
        const words = headings.map((lines) => lines[line] ?? '');
        return cells(words, { places, y, style: HEADING }, measure);
      }).flat(),
      {
        kind: 'line',
        from: [PAGE_MARGIN, lineY],
        to: [PAGE_MARGIN + width, lineY],
        colour: PAGE_COLOURS.line,
        width: 0.75,
      },
      ...notes.map((text, index) => note(text, firstNote + index * NOTE_LINE)),
    ],
    places,
    rowTop,
    rowCount: Math.max(1, Math.floor((firstNote - 2 * NOTE_LINE - rowTop) / ROW)),
  };
}

function rowMarks(
  rows: TablePageContent['rows'],
  sheet: Sheet,
  size: PageSize,
  measure: MeasureText,
): readonly Mark[] {
  return rows.flatMap((row, index) => {
    const y = rowY(sheet, index);
    const stripe: Mark = {
      kind: 'box',
      x: PAGE_MARGIN,
      y: y - 1,
      width: size.width - 2 * PAGE_MARGIN,
      height: ROW,
      fill: PAGE_COLOURS.stripe,
    };
    const texts = cells(row, { places: sheet.places, y, style: TEXT }, measure);
    return index % 2 === 1 ? [stripe, ...texts] : texts;
  });
}

function rowY({ rowTop }: Sheet, index: number): number {
  return rowTop + index * ROW;
}

function cells(
  row: readonly string[],
  {
    places,
    y,
    style,
  }: { readonly places: readonly ColumnPlace[]; readonly y: number; readonly style: typeof TEXT },
  measure: MeasureText,
): readonly Mark[] {
  return row.flatMap((text, index): readonly Mark[] => {
    const place = places[index];
    if (!place || text === '') return [];
    const { x, align, width } = place;
    return [
      {
        kind: 'text',
        text: cutText(text, width - 8, style, measure),
        x: align === 'right' ? x + width : x,
        y: y + 10,
        ...style,
        colour: PAGE_COLOURS.text,
        align,
      },
    ];
  });
}

function note(text: string, y: number) {
  const colour = PAGE_COLOURS.muted;
  return { kind: 'text', text, x: PAGE_MARGIN, y, ...TEXT, colour, align: 'left' } as const;
}

/** Below the notes, in the corner where one looks for it. */
function sheetNumber(text: string, { width, height }: PageSize): Mark {
  return {
    ...note(text, height - PAGE_MARGIN + NOTE_LINE + 1),
    x: width - PAGE_MARGIN,
    align: 'right',
  };
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

function columnPlaces(
  { columns, rows }: TablePageContent,
  full: number,
  measure: MeasureText,
): readonly ColumnPlace[] {
  const texts = columns.map(({ title, kind }) => ({ title, isText: kind === 'text' }));
  // The last row is the longest: it tells what the hidden places make up.
  const { widths } = tableFit(
    { columns: texts, rows: [...rows.slice(-1), ...rows] },
    full,
    measure,
  );
  let x = PAGE_MARGIN;
  return texts.map(({ isText }, index) => {
    const width = widths[index] ?? 0;
    const place: ColumnPlace = { x, width, align: isText ? 'left' : 'right' };
    x += width;
    return place;
  });
}
