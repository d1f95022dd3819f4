import type { Disposable } from '../disposable.ts';
import { Emitter } from '../event.ts';
import type { Scheduler } from '../scheduler.ts';

/** Pings the other side in turn, one at a time: a ping not answered before the next is due counts as a hang. */
export class Liveness implements Disposable {
  private readonly emitter = new Emitter<boolean>();
  private timer: Disposable | undefined;
  private isWaiting = false;
  private isResponsive = true;

  /** The other side answers again, or no longer does. */
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly ping: () => Promise<unknown>,
  ) {}

  start(intervalMs: number): void {
    this.timer ??= this.scheduler.every(intervalMs, () => this.tick());
  }

  dispose(): void {
    this.timer?.dispose();
    this.emitter.dispose();
  }

  private tick(): void {
    if (this.isWaiting) {
      this.setResponsive(false);
      return;
    }
    this.isWaiting = true;
    const onAnswer = () => {
      this.isWaiting = false;
      this.setResponsive(true);
    };
    // An error is an answer too: whoever refuses is alive. A closed port is reported by the endpoint.
    this.ping().then(onAnswer, onAnswer);
  }

  private setResponsive(isResponsive: boolean): void {
    if (this.isResponsive === isResponsive) return;
    this.isResponsive = isResponsive;
    this.emitter.fire(isResponsive);
  }
}
