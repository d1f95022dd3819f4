import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { Page, PageImage } from '../../common/export/page/page.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { Host } from '../host.ts';
import { imageAsJpeg, type PageImages, pageAsPng } from './page-canvas.ts';
import { PdfWriter } from './pdf-writer.ts';

export interface MadePages {
  readonly title: string;
  readonly pages: readonly Page[];
  readonly images: PageImages;
}

/** Of a map in a document, and of a printed page, per point: 200 an inch. */
export const DOTS_PER_POINT = 200 / 72;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Turns pages into a picture, a document, or sheets of paper. */
@injectable()
export class PageGiver {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PdfWriter) private readonly pdf: PdfWriter,
  ) {}

  /** The first page. */
  async picture({ pages, images }: MadePages, pixelsPerUnit: number): Promise<Uint8Array> {
    const [page] = pages;
    if (!page) throw new Error('There is no page.');
    return pageAsPng(page, images, { pixelsPerUnit, tooLarge: this.noPicture });
  }

  async document({ title, pages, images }: MadePages, signal: AbortSignal): Promise<Uint8Array> {
    const jpegs: Partial<Record<PageImage, Uint8Array>> = {};
    for (const name of ['map', 'second-map', 'logo'] as const) {
      const image = images[name];
      const size = sizeOf(image);
      if (image && size) jpegs[name] = await imageAsJpeg(image, size, this.noPicture);
    }
    const language = this.host.env.current.locale;
    return this.pdf.write({ title, language, pages, images: jpegs }, { signal });
  }

  async print({ title, pages, images }: MadePages, signal: AbortSignal): Promise<void> {
    const printed: Uint8Array[] = [];
    for (const page of pages) {
      signal.throwIfAborted();
      const options = { pixelsPerUnit: DOTS_PER_POINT, tooLarge: this.noPicture };
      printed.push(await pageAsPng(page, images, options));
    }
    const [{ width, height } = { width: 0, height: 0 }] = pages;
    const sheet = {
      widthMm: width * MILLIMETRES_PER_POINT,
      heightMm: height * MILLIMETRES_PER_POINT,
    };
    await this.host.printing.print({ title, pages: printed, ...sheet }, { signal });
  }

  private get noPicture(): string {
    return messagesFor(this.host.env.current).export.noPicture;
  }
}

function sizeOf(image: CanvasImageSource | undefined) {
  return image instanceof HTMLCanvasElement || image instanceof ImageBitmap
    ? { width: image.width, height: image.height }
    : undefined;
}
