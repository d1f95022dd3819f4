import { type Disposable, Emitter, type Event } from '@mystratus/plugin-sdk';

/** What the account has of one kind, such as its studios: listed whole, and replaced whole. */
export class HostList<T> implements Disposable {
  private readonly changes = new Emitter<void>();

  readonly onDidChange: Event<void> = this.changes.event;

  constructor(private items: readonly T[]) {}

  get listenerCount(): number {
    return this.changes.listenerCount;
  }

  async list(): Promise<readonly T[]> {
    return this.items;
  }

  replace(items: readonly T[]): void {
    this.items = items;
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
