import { Emitter, type Event } from '@mystratus/plugin-sdk';

/** The hub that the user looks at, once there is one. */
export class ActiveHub {
  private readonly emitter = new Emitter<string>();
  readonly onDidChange: Event<string> = this.emitter.event;

  constructor(private hubId?: string) {}

  get id(): string | undefined {
    return this.hubId;
  }

  show(hubId: string): void {
    if (hubId === this.hubId) return;
    this.hubId = hubId;
    this.emitter.fire(hubId);
  }
}
