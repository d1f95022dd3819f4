import type { Disposable } from '../disposable.ts';
import { Emitter } from '../event.ts';

/** A read-only value that the host replaces, with an event. */
export class Snapshot<T> implements Disposable {
  private readonly emitter = new Emitter<T>();
  private latest: T;

  readonly onDidChange = this.emitter.event;

  constructor(initial: T) {
    this.latest = initial;
  }

  get current(): T {
    return this.latest;
  }

  replace(value: T): void {
    this.latest = value;
    this.emitter.fire(value);
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
