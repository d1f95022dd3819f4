import {
  abortError,
  type ConfirmOptions,
  Emitter,
  type MessageOptions,
  type ProgressOptions,
  type ProgressReport,
  type SaveFileRequest,
} from '@mystratus/plugin-sdk';
import type { HostProgress, HostServices } from '@mystratus/plugin-sdk/host';

/** A progress indicator that a plugin shows, and what it has said. */
export interface ShownProgress {
  /** What it was started with. */
  readonly options: ProgressOptions;
  /** Everything that was reported, in order. */
  readonly reports: readonly ProgressReport[];
  /** As long as its task runs. */
  readonly isVisible: boolean;
  /** Presses its cancel button. */
  cancel(): void;
}

/** A screen without pixels: remembers what was shown and answers as scripted. */
export class MemoryUi {
  readonly messages: MessageOptions[] = [];
  readonly questions: ConfirmOptions[] = [];
  readonly progress: ShownProgress[] = [];
  readonly openedUrls: string[] = [];
  readonly savedFiles: SaveFileRequest[] = [];
  private readonly actions: string[] = [];
  private readonly answers: boolean[] = [];
  private readonly waiting = new Set<(answer: boolean) => void>();

  /** Questions on the screen that nobody has answered yet. */
  get openQuestionCount(): number {
    return this.waiting.size;
  }

  answerMessage(action: string): void {
    this.actions.push(action);
  }

  answerConfirm(answer: boolean): void {
    const [waiting] = this.waiting;
    if (waiting === undefined) this.answers.push(answer);
    else waiting(answer);
  }

  readonly services: HostServices['ui'] = {
    showMessage: async (message) => {
      this.messages.push(message);
      return this.actions.shift();
    },
    confirm: (question, signal) => {
      this.questions.push(question);
      const scripted = this.answers.shift();
      return scripted === undefined ? this.wait(signal) : Promise.resolve(scripted);
    },
    startProgress: (options) => this.startProgress(options),
    openExternal: async (url) => {
      this.openedUrls.push(url);
    },
    saveFile: async (file) => {
      this.savedFiles.push(file);
      return true;
    },
  };

  private wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const settle = (answer: boolean) => {
        this.waiting.delete(settle);
        signal.removeEventListener('abort', onAbort);
        resolve(answer);
      };
      const onAbort = () => {
        this.waiting.delete(settle);
        reject(abortError());
      };
      if (signal.aborted) {
        onAbort();
        return;
      }
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.add(settle);
    });
  }

  private startProgress(options: ProgressOptions): HostProgress {
    const cancelEmitter = new Emitter<void>();
    const reports: ProgressReport[] = [];
    let isVisible = true;
    this.progress.push({
      options,
      reports,
      get isVisible() {
        return isVisible;
      },
      cancel: () => cancelEmitter.fire(),
    });
    return {
      report: (progress) => reports.push(progress),
      onDidCancel: cancelEmitter.event,
      dispose: () => {
        isVisible = false;
        cancelEmitter.dispose();
      },
    };
  }
}
