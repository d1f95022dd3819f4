import type { ProgressOptions, ProgressReport } from '../api/ui.ts';
import type { Disposable } from '../disposable.ts';
import { HostError } from '../errors.ts';
import { MAX_PROGRESS_INDICATORS } from '../protocol/limits.ts';
import type { HostProgress } from './host-services.ts';

/** The progress indicators that one plugin has on the screen, by the ids it gave them. */
export class ProgressIndicators implements Disposable {
  private readonly indicators = new Map<number, HostProgress>();

  constructor(
    private readonly show: (options: ProgressOptions) => HostProgress,
    private readonly onDidCancel: (progressId: number) => void,
  ) {}

  start(progressId: number, options: ProgressOptions): void {
    if (this.indicators.has(progressId)) {
      throw new HostError('invalid-parameters', 'This progress has been started before.');
    }
    if (this.indicators.size >= MAX_PROGRESS_INDICATORS) {
      throw new HostError(
        'quota-exceeded',
        `No more than ${MAX_PROGRESS_INDICATORS} indicators at once.`,
      );
    }
    const indicator = this.show(options);
    indicator.onDidCancel(() => this.onDidCancel(progressId));
    this.indicators.set(progressId, indicator);
  }

  report(progressId: number, progress: ProgressReport): void {
    this.indicators.get(progressId)?.report(progress);
  }

  end(progressId: number): void {
    this.indicators.get(progressId)?.dispose();
    this.indicators.delete(progressId);
  }

  dispose(): void {
    for (const progressId of [...this.indicators.keys()]) this.end(progressId);
  }
}
