import { type HostApi, isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { Host } from '../../services/host.ts';

/** Work that a control has started and nobody waits for. */
@injectable()
export class BackgroundTasks {
  constructor(@inject(Host) private readonly host: HostApi) {}

  /** A failure is said to the user and to the log. */
  run(task: Promise<void>): void {
    task.catch((error: unknown) => {
      // A newer request has taken over, or the user has stopped it.
      if (isAbortError(error)) return;
      const message = error instanceof Error ? error.message : String(error);
      this.host.log.error(message);
      this.host.ui.showMessage({ severity: 'error', message }).catch(() => undefined);
    });
  }
}
