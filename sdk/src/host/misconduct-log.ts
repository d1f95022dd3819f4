import type { LogLevel } from '../api/ui.ts';
import type { Disposable } from '../disposable.ts';
import { MAX_UNEXPECTED_MESSAGES } from '../protocol/limits.ts';

/** Counts what a plugin should not send. The log gets the first incident and, at the end, how many there were. */
export class MisconductLog implements Disposable {
  private count = 0;

  constructor(
    private readonly log: (level: LogLevel, message: string) => void,
    private readonly onTooMuch: () => void,
  ) {}

  record(incident: string): void {
    this.count++;
    if (this.count === 1) this.log('warn', `The plugin sent something unexpected: ${incident}`);
    if (this.count === MAX_UNEXPECTED_MESSAGES) this.onTooMuch();
  }

  dispose(): void {
    if (this.count > 1) this.log('warn', `Unexpected messages of the plugin: ${this.count}`);
    this.count = 0;
  }
}
