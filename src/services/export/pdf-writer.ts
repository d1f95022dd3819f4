import { abortError, type HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { PdfRequest } from '../../pdf-worker/pdf-of-pages.ts';
import type { PdfAnswer } from '../../pdf-worker/pdf-worker.ts';
import { Host } from '../host.ts';

export const PdfWriter = Symbol('PdfWriter') as ServiceIdentifier<PdfWriter>;

/** Makes documents of pages. */
export interface PdfWriter {
  /** Rejects with an `AbortError` when the signal is aborted. */
  write(request: PdfRequest, options: { readonly signal: AbortSignal }): Promise<Uint8Array>;
}

const SCRIPT = 'dist/pdf-worker.js';

/**
 * Writes in a worker that is read from the package when it is first needed: the library is large, documents are rare,
 * and nothing that the user does meanwhile waits for them.
 */
@injectable()
export class WorkerPdfWriter implements PdfWriter {
  constructor(@inject(Host) private readonly host: HostApi) {}

  async write(request: PdfRequest, { signal }: { readonly signal: AbortSignal }) {
    const script = await this.host.assets.read(SCRIPT, { signal });
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    try {
      return await answerOf(worker, request, signal);
    } finally {
      worker.terminate();
      URL.revokeObjectURL(url);
    }
  }
}

function answerOf(worker: Worker, request: PdfRequest, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortError());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
      signal.removeEventListener('abort', onAbort);
      if (data.ok) resolve(new Uint8Array(data.pdf));
      else reject(new Error(data.reason));
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'The document was not written.'));
    worker.postMessage(request);
  });
}
