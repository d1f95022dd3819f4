import { type Disposable, toDisposable } from './disposable.ts';

/** Subscribes a listener; dispose the result to stop listening. Events announce, they do not orchestrate. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The firing side of an {@link Event}. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<{ readonly listener: (value: T) => void }>();

  /** To be given to those who listen. */
  readonly event: Event<T> = (listener) => {
    const entry = { listener };
    this.listeners.add(entry);
    return toDisposable(() => this.listeners.delete(entry));
  };

  /** How many listeners there are now; for leak checks. */
  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Calls every listener. One that throws does not keep the others from hearing; its error is reported globally. */
  fire(value: T): void {
    for (const { listener } of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Forgets every listener. */
  dispose(): void {
    this.listeners.clear();
  }
}
