import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/common/export/page/page.ts';
import { pdfOfPages } from '../../../src/pdf-worker/pdf-of-pages.ts';
import { imageAsJpeg } from '../../../src/services/export/page-canvas.ts';

const TEXTS = ['Zoë & Söhne – “Maps”', '450 rows › 450 clients', 'Filter: (Denver) \\ <script>'];
const page: Page = {
  width: 792,
  height: 612,
  marks: [
    { kind: 'box', x: 0, y: 0, width: 792, height: 612, fill: '#ffffff' },
    ...TEXTS.map((text, index) => ({
      kind: 'text' as const,
      text,
      x: 40,
      y: 60 + index * 20,
      size: 12,
      isBold: index === 0,
      colour: '#1d242d',
      align: 'left' as const,
    })),
    { kind: 'image', image: 'map', x: 100, y: 200, width: 400, height: 200 },
    { kind: 'disc', x: 700, y: 300, radius: 20, fill: '#1b5fb4' },
    { kind: 'line', from: [40, 500], to: [752, 500], colour: '#000000', width: 2 },
  ],
};

let document_: pdfjs.PDFDocumentProxy;

beforeAll(async () => {
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const canvas = document.createElement('canvas');
  canvas.width = 400;
  canvas.height = 200;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = '#d94801';
  context.fillRect(0, 0, 400, 200);
  const map = await imageAsJpeg(canvas, canvas, 'too large');
  const portrait: Page = { ...page, width: 612, height: 792 };
  const data = pdfOfPages({
    title: 'Heat Map – Zoë',
    language: 'en-US',
    pages: [page, portrait],
    images: { map },
  });
  document_ = await pdfjs.getDocument({ data }).promise;
});

describe('a document, read by an independent reader', () => {
  it('has its pages in their sizes, and says what it is', async () => {
    const sizes = await Promise.all([1, 2].map(async (n) => (await document_.getPage(n)).view));
    expect(sizes).toEqual([
      [0, 0, 792, 612],
      [0, 0, 612, 792],
    ]);
    const { info } = await document_.getMetadata();
    expect(info).toMatchObject({ Title: 'Heat Map – Zoë', Creator: 'myStratus Maps' });
  });

  it('has real text, with accents', async () => {
    const { items } = await (await document_.getPage(1)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item.str] : []));
    expect(texts).toEqual(TEXTS);
  });

  it('shows picture, sign and line where they belong', async () => {
    const sheet = await document_.getPage(1);
    const canvas = document.createElement('canvas');
    canvas.width = 792;
    canvas.height = 612;
    await sheet.render({ canvas, viewport: sheet.getViewport({ scale: 1 }) }).promise;
    const context = canvas.getContext('2d');
    const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
    expectNear(at(300, 300), [217, 72, 1]);
    expectNear(at(700, 300), [27, 95, 180]);
    expectNear(at(400, 500), [0, 0, 0]);
    expectNear(at(20, 20), [255, 255, 255]);
    const title = context?.getImageData(40, 48, 150, 14).data ?? [];
    expect(title.some((value, index) => index % 4 === 0 && value < 100)).toBe(true);
  });
});

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expected.forEach((value, index) => {
    expect(Math.abs((actual[index] ?? 0) - value)).toBeLessThan(8);
  });
}
