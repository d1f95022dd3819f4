import {
  type Disposable,
  Emitter,
  type Event,
  type Studio,
  type StudiosApi,
} from '@mystratus/plugin-sdk';

/** The account's studios. */
export class HostStudios implements StudiosApi, Disposable {
  private readonly changes = new Emitter<void>();

  readonly onDidChange: Event<void> = this.changes.event;

  constructor(private studios: readonly Studio[]) {}

  get listenerCount(): number {
    return this.changes.listenerCount;
  }

  async list(): Promise<readonly Studio[]> {
    return this.studios;
  }

  replace(studios: readonly Studio[]): void {
    this.studios = studios;
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
