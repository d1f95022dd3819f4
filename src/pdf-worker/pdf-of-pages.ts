import { jsPDF } from 'jspdf';
import type { Mark, Page, PageImage } from '../common/export/page/page.ts';
import { winAnsiText } from '../common/export/page/win-ansi-text.ts';

/** Pages and what is on them, as it crosses to a worker. */
export interface PdfRequest {
  readonly title: string;
  /** BCP 47, for readers that read aloud. */
  readonly language: string;
  /** In points. */
  readonly pages: readonly Page[];
  /** JPEGs by the name that the pages' marks have for them. */
  readonly images: Readonly<Partial<Record<PageImage, Uint8Array>>>;
}

/** A PDF with real text in Helvetica, which every reader has: nothing is embedded but the pictures. */
export function pdfOfPages({ title, language, pages, images }: PdfRequest): ArrayBuffer {
  const [first] = pages;
  if (!first) throw new RangeError('A document has at least one page.');
  const document = new jsPDF({ unit: 'pt', ...formatOf(first), compress: true });
  document.setProperties({ title, creator: 'myStratus Maps' });
  // The types list a part of the languages that there are.
  Reflect.apply(document.setLanguage, document, [language]);
  pages.forEach((page, index) => {
    if (index > 0) {
      const { format, orientation } = formatOf(page);
      document.addPage([...format], orientation);
    }
    for (const mark of page.marks) draw(document, mark, images);
  });
  return document.output('arraybuffer');
}

function formatOf({ width, height }: Page) {
  const orientation = width > height ? ('landscape' as const) : ('portrait' as const);
  return { format: [width, height], orientation };
}

function draw(document: jsPDF, mark: Mark, images: PdfRequest['images']): void {
  switch (mark.kind) {
    case 'text':
      document.setFont('helvetica', mark.isBold ? 'bold' : 'normal').setFontSize(mark.size);
      document.setTextColor(mark.colour);
      document.text(winAnsiText(mark.text), mark.x, mark.y, { align: mark.align });
      return;
    case 'box':
      setColours(document, mark);
      document.rect(mark.x, mark.y, mark.width, mark.height, styleOf(mark));
      return;
    case 'disc':
      setColours(document, mark);
      document.circle(mark.x, mark.y, mark.radius, styleOf(mark));
      return;
    case 'line':
      document.setDrawColor(mark.colour).setLineWidth(mark.width);
      document.line(...mark.from, ...mark.to);
      return;
    case 'image': {
      const bytes = images[mark.image];
      if (bytes) document.addImage(bytes, 'JPEG', mark.x, mark.y, mark.width, mark.height);
      return;
    }
  }
}

interface Coloured {
  readonly fill?: string;
  readonly stroke?: string;
}

function setColours(document: jsPDF, { fill, stroke }: Coloured): void {
  if (fill) document.setFillColor(fill);
  if (stroke) document.setDrawColor(stroke).setLineWidth(0.75);
}

/** PDF's operators: fill, stroke, or both. */
function styleOf({ fill, stroke }: Coloured): 'F' | 'S' | 'FD' {
  return fill && stroke ? 'FD' : fill ? 'F' : 'S';
}
