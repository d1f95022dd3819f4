import { type PdfRequest, pdfOfPages } from './pdf-of-pages.ts';

/** What the worker answers: the document, or why there is none. */
export type PdfAnswer =
  | { readonly ok: true; readonly pdf: ArrayBuffer }
  | { readonly ok: false; readonly reason: string };

addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => {
  const answer = answerTo(data);
  postMessage(answer, { transfer: answer.ok ? [answer.pdf] : [] });
});

function answerTo(request: PdfRequest): PdfAnswer {
  try {
    return { ok: true, pdf: pdfOfPages(request) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
