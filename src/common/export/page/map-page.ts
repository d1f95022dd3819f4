import { legendMarks } from './legend-marks.ts';
import type { Box, Mark, MeasureText, Page } from './page.ts';
import { PAGE_COLOURS } from './page-colours.ts';
import type { PageLegend } from './page-legend.ts';
import { scaleBar } from './scale-bar.ts';
import { cutText, textLines } from './text-lines.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What stands around the map, as text; empty where there is nothing to tell. */
export interface PageTexts {
  readonly company: string;
  /** Address and telephone of the company. */
  readonly contact: string;
  readonly title: string;
  readonly date: string;
  readonly filter: string;
  readonly coverage: string;
  /** What a reader must know to read the map rightly, such as which counts are hidden. */
  readonly notes: readonly string[];
  readonly attribution: string;
}

export interface ScaleContent {
  /** On the ground, at the middle of the map. */
  readonly milesPerUnit: number;
  readonly distanceUnit: 'miles' | 'kilometres';
  formatDistance(miles: number): string;
}

export interface MapPageContent extends PageTexts, ScaleContent {
  /** Width divided by height; `undefined` without a logo. */
  readonly logoAspect: number | undefined;
  readonly legend: PageLegend | undefined;
}

export const PAGE_MARGIN = 28;
const LOGO = { height: 34, mostWidth: 110 };
const COMPANY = { size: 12, isBold: true };
const SMALL = { size: 8.5, isBold: false };
const TITLE = { size: 17, isBold: true };
const BODY = { size: 9.5, isBold: false };
const LINE = 13;
const NOTE_LINE = 11;
const INSET = 8;

/** The head of a page and where it ends. */
interface Head {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/** Where the map is on its page: to be known before the map is drawn. */
export function mapBox(
  texts: PageTexts & Pick<MapPageContent, 'logoAspect'>,
  size: PageSize,
  measure: MeasureText,
): Box {
  const y = pageHead(texts, size, measure).bottom + 10;
  const bottom = size.height - PAGE_MARGIN - footLines(texts, size, measure).length * NOTE_LINE - 6;
  const x = PAGE_MARGIN;
  return { x, y, width: size.width - 2 * x, height: Math.max(80, bottom - y) };
}

/** Letterhead, title, what the map is of, the map with legend and scale, and notes at the foot. */
export function mapPage(content: MapPageContent, size: PageSize, measure: MeasureText): Page {
  const box = mapBox(content, size, measure);
  const foot = footLines(content, size, measure);
  const firstLine = size.height - PAGE_MARGIN - (foot.length - 1) * NOTE_LINE;
  return {
    ...size,
    marks: [
      { kind: 'box', x: 0, y: 0, ...size, fill: PAGE_COLOURS.paper },
      ...pageHead(content, size, measure).marks,
      { kind: 'image', image: 'map', ...box },
      { kind: 'box', ...box, stroke: PAGE_COLOURS.line },
      ...(content.legend
        ? legendMarks(
            content.legend,
            { x: box.x + INSET, bottom: box.y + box.height - INSET },
            measure,
          )
        : []),
      ...scaleMarks(content, box, measure),
      ...foot.map((text, index) => small(text, PAGE_MARGIN, firstLine + index * NOTE_LINE)),
    ],
  };
}

/** Letterhead, title, filter and coverage. */
export function pageHead(
  texts: PageTexts & Pick<MapPageContent, 'logoAspect'>,
  { width }: PageSize,
  measure: MeasureText,
): Head {
  const left = PAGE_MARGIN;
  const right = width - PAGE_MARGIN;
  const marks: Mark[] = [];
  let y = PAGE_MARGIN;

  let x = left;
  if (texts.logoAspect !== undefined) {
    const logoWidth = Math.min(LOGO.mostWidth, LOGO.height * texts.logoAspect);
    const height = logoWidth / texts.logoAspect;
    const top = y + (LOGO.height - height) / 2;
    marks.push({ kind: 'image', image: 'logo', x, y: top, width: logoWidth, height });
    x += logoWidth + 10;
  }
  const dateWidth = measure(texts.date, SMALL);
  const companyRoom = right - x - dateWidth - 16;
  if (texts.company || texts.contact || texts.logoAspect !== undefined) {
    marks.push(
      bold(cutText(texts.company, companyRoom, COMPANY, measure), x, y + 15, COMPANY.size),
      small(cutText(texts.contact, companyRoom, SMALL, measure), x, y + 28),
      { ...small(texts.date, right, y + 15), align: 'right' },
    );
    y += LOGO.height + 8;
    marks.push({
      kind: 'line',
      from: [left, y],
      to: [right, y],
      colour: PAGE_COLOURS.line,
      width: 0.75,
    });
    y += 8;
  } else {
    marks.push({ ...small(texts.date, right, y + 15), align: 'right' });
  }

  const hasDateBeside = y === PAGE_MARGIN;
  const titleRoom = right - left - (hasDateBeside ? dateWidth + 16 : 0);
  marks.push(bold(cutText(texts.title, titleRoom, TITLE, measure), left, y + 16, TITLE.size));
  y += 22;
  const body = [
    ...textLines(texts.filter, { width: right - left, most: 2, style: BODY }, measure),
    ...textLines(texts.coverage, { width: right - left, most: 3, style: BODY }, measure),
  ];
  for (const text of body) {
    marks.push({
      kind: 'text',
      text,
      x: left,
      y: y + 10,
      ...BODY,
      colour: PAGE_COLOURS.text,
      align: 'left',
    });
    y += LINE;
  }
  return { marks: marks.filter((mark) => mark.kind !== 'text' || mark.text !== ''), bottom: y };
}

function footLines(
  { notes, attribution }: PageTexts,
  { width }: PageSize,
  measure: MeasureText,
): readonly string[] {
  const room = { width: width - 2 * PAGE_MARGIN, most: 2, style: SMALL };
  return [...notes, attribution].flatMap((text) => textLines(text, room, measure));
}

/** A scale bar in the lower right corner of a map. */
export function scaleMarks(
  { milesPerUnit, distanceUnit, formatDistance }: ScaleContent,
  box: Box,
  measure: MeasureText,
): readonly Mark[] {
  const { miles, length } = scaleBar(milesPerUnit, {
    room: Math.min(120, box.width / 4),
    unit: distanceUnit,
  });
  const label = formatDistance(miles);
  const width = Math.max(length, measure(label, SMALL)) + 16;
  const plate: Box = {
    x: box.x + box.width - INSET - width,
    y: box.y + box.height - INSET - 24,
    width,
    height: 24,
  };
  const right = plate.x + plate.width - 8;
  const left = right - length;
  const y = plate.y + 18;
  const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
    kind: 'line',
    from,
    to,
    colour: PAGE_COLOURS.text,
    width: 1,
  });
  return [
    { kind: 'box', ...plate, fill: PAGE_COLOURS.paper, stroke: PAGE_COLOURS.line },
    line([left, y], [right, y]),
    line([left, y - 4], [left, y]),
    line([right, y - 4], [right, y]),
    {
      ...small(label, (left + right) / 2, plate.y + 11),
      colour: PAGE_COLOURS.text,
      align: 'center',
    },
  ];
}

function bold(text: string, x: number, y: number, size: number): Mark {
  return { kind: 'text', text, x, y, size, isBold: true, colour: PAGE_COLOURS.text, align: 'left' };
}

function small(text: string, x: number, y: number) {
  return { kind: 'text', text, x, y, ...SMALL, colour: PAGE_COLOURS.muted, align: 'left' } as const;
}
