import type {
  Mark,
  MeasureText,
  Page,
  PageImage,
  TextMark,
} from '../../common/export/page/page.ts';

/** Metrics of Helvetica, where there is one, so that pictures and documents break lines alike. */
const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';

export type PageImages = Readonly<Partial<Record<PageImage, CanvasImageSource>>>;

/** Draws a page; rejects with the sentence of `tooLarge` where the browser has no canvas of this size. */
export async function pageAsPng(
  page: Page,
  images: PageImages,
  { pixelsPerUnit, tooLarge }: { readonly pixelsPerUnit: number; readonly tooLarge: string },
): Promise<Uint8Array> {
  const width = Math.round(page.width * pixelsPerUnit);
  const height = Math.round(page.height * pixelsPerUnit);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(tooLarge);
  // Letters keep their distances at any size, as on paper.
  context.textRendering = 'geometricPrecision';
  context.scale(width / page.width, height / page.height);
  for (const mark of page.marks) draw(context, mark, images);
  return encoded(canvas, 'image/png', tooLarge);
}

/** Without a background of its own the image stands on white. */
export function imageAsJpeg(
  image: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  tooLarge: string,
): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(tooLarge);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  return encoded(canvas, 'image/jpeg', tooLarge);
}

export function createMeasureText(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  return (text, style) => {
    if (!context) return text.length * style.size * 0.5;
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

/** A CSS colour as `#rrggbb`, as it looks on white; black where it is none. */
export function paperColour(colour: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return '#000000';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = '#000000';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

async function encoded(canvas: OffscreenCanvas, type: string, tooLarge: string) {
  const blob = await canvas.convertToBlob({ type, quality: 0.94 }).catch(() => undefined);
  if (!blob || blob.size === 0) throw new Error(tooLarge);
  return new Uint8Array(await blob.arrayBuffer());
}

function draw(context: OffscreenCanvasRenderingContext2D, mark: Mark, images: PageImages): void {
  switch (mark.kind) {
    case 'text':
      context.font = fontOf(mark);
      context.textAlign = mark.align;
      context.fillStyle = mark.colour;
      context.fillText(mark.text, mark.x, mark.y);
      return;
    case 'box':
      context.beginPath();
      context.rect(mark.x, mark.y, mark.width, mark.height);
      paint(context, mark);
      return;
    case 'disc':
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      paint(context, mark);
      return;
    case 'line':
      context.beginPath();
      context.moveTo(...mark.from);
      context.lineTo(...mark.to);
      context.strokeStyle = mark.colour;
      context.lineWidth = mark.width;
      context.stroke();
      return;
    case 'image': {
      const image = images[mark.image];
      if (image) context.drawImage(image, mark.x, mark.y, mark.width, mark.height);
      return;
    }
  }
}

function paint(
  context: OffscreenCanvasRenderingContext2D,
  { fill, stroke }: { readonly fill?: string; readonly stroke?: string },
): void {
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = 0.75;
    context.stroke();
  }
}

function fontOf({ size, isBold }: Pick<TextMark, 'size' | 'isBold'>): string {
  return `${isBold ? 700 : 400} ${size}px ${FONT}`;
}
