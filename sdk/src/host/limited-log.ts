import type { LogLevel } from '../api/ui.ts';
import type { Disposable } from '../disposable.ts';
import { LOG_WINDOW_MS, MAX_LOG_LINE_LENGTH, MAX_LOG_LINES } from '../protocol/limits.ts';

type Log = (level: LogLevel, message: string) => void;

/** The host's log for one plugin: long lines are cut, and a flood is cut off and counted. */
export class LimitedLog implements Disposable {
  private windowStart = Number.NEGATIVE_INFINITY;
  private lines = 0;
  private leftOut = 0;

  constructor(
    private readonly log: Log,
    private readonly now: () => number = () => performance.now(),
  ) {}

  write(level: LogLevel, message: string): void {
    const now = this.now();
    if (now - this.windowStart >= LOG_WINDOW_MS) {
      this.tellWhatWasLeftOut();
      this.windowStart = now;
      this.lines = 0;
    }
    if (this.lines < MAX_LOG_LINES) {
      this.lines++;
      this.log(level, message.slice(0, MAX_LOG_LINE_LENGTH));
    } else {
      this.leftOut++;
    }
  }

  dispose(): void {
    this.tellWhatWasLeftOut();
  }

  private tellWhatWasLeftOut(): void {
    if (this.leftOut > 0) this.log('warn', `Lines of the plugin left out: ${this.leftOut}`);
    this.leftOut = 0;
  }
}
