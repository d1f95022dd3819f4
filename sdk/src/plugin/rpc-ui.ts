import type { CallOptions } from '../api/call-options.ts';
import type {
  ConfirmOptions,
  MessageOptions,
  ProgressOptions,
  ProgressReport,
  SaveFileRequest,
  UiApi,
} from '../api/ui.ts';
import { abortError } from '../errors.ts';
import { copyBytes } from '../rpc/copy-bytes.ts';
import { transfer } from '../rpc/transfer.ts';
import type { PluginEndpoint } from './plugin-endpoint.ts';

/** Messages, questions and progress, shown by the host. */
export class RpcUi implements UiApi {
  private readonly running = new Map<number, AbortController>();
  private lastProgressId = 0;

  constructor(private readonly endpoint: PluginEndpoint) {}

  async showMessage(
    message: MessageOptions,
    options: CallOptions = {},
  ): Promise<string | undefined> {
    return (await this.endpoint.request('ui/showMessage', message, options)) ?? undefined;
  }

  confirm(question: ConfirmOptions, options: CallOptions = {}): Promise<boolean> {
    return this.endpoint.request('ui/confirm', question, options);
  }

  async withProgress<T>(
    progress: ProgressOptions,
    task: (report: (progress: ProgressReport) => void, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const progressId = ++this.lastProgressId;
    const controller = new AbortController();
    this.running.set(progressId, controller);
    try {
      await this.endpoint.request('ui/startProgress', { progressId, ...progress });
      return await task(
        (report) => this.endpoint.notify('ui/reportProgress', { progressId, ...report }),
        controller.signal,
      );
    } finally {
      this.running.delete(progressId);
      this.endpoint.notify('ui/endProgress', { progressId });
    }
  }

  async openExternal(url: string, options: CallOptions = {}): Promise<void> {
    await this.endpoint.request('ui/openExternal', { url }, options);
  }

  saveFile(file: SaveFileRequest, options: CallOptions = {}): Promise<boolean> {
    const bytes = copyBytes(file.bytes);
    return this.endpoint.request(
      'ui/saveFile',
      transfer({ ...file, bytes }, [bytes.buffer]),
      options,
    );
  }

  /** The user has cancelled a progress indicator. */
  cancelProgress(progressId: number): void {
    this.running.get(progressId)?.abort(abortError());
  }
}
