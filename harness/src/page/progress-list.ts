import { Emitter, type Event, type ProgressOptions } from '@mystratus/plugin-sdk';
import type { HostProgress } from '@mystratus/plugin-sdk/host';

/** A task that is going on, as the status bar shows it. */
export interface ProgressItem {
  readonly title: string;
  readonly message: string | undefined;
  /** From 0 to 1. */
  readonly fraction: number | undefined;
  readonly cancel: (() => void) | undefined;
}

/** The tasks that are going on now, oldest first. */
export class ProgressList {
  private readonly changes = new Emitter<void>();
  private readonly items = new Map<HostProgress, ProgressItem>();

  readonly onDidChange: Event<void> = this.changes.event;

  get current(): readonly ProgressItem[] {
    return [...this.items.values()];
  }

  start({ title, isCancellable }: ProgressOptions): HostProgress {
    const cancelled = new Emitter<void>();
    const cancel = isCancellable ? () => cancelled.fire() : undefined;
    const show = (message?: string, fraction?: number) => {
      this.items.set(progress, { title, message, fraction, cancel });
      this.changes.fire();
    };
    const progress: HostProgress = {
      onDidCancel: cancelled.event,
      report: ({ message, fraction }) => {
        if (this.items.has(progress)) show(message, fraction);
      },
      dispose: () => {
        this.items.delete(progress);
        cancelled.dispose();
        this.changes.fire();
      },
    };
    show();
    return progress;
  }
}
