import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject, type Observable } from 'rxjs';
import { PROJECTION_CHOICES, type ProjectionChoice } from '../../common/maps/projection-choice.ts';
import { Host } from '../host.ts';

const FILE_NAME = 'projection.json';

/** How the account wants the ground laid flat: automatically, until the user chooses. */
@injectable()
export class ChosenProjection {
  private readonly choice$ = new BehaviorSubject<ProjectionChoice>('automatic');
  private isChosen = false;

  readonly state$: Observable<ProjectionChoice> = this.choice$;

  constructor(@inject(Host) private readonly host: HostApi) {}

  /** Takes up what the account has chosen. A choice that cannot be read is the automatic one. */
  async open(): Promise<void> {
    const bytes = await this.host.storage.read(FILE_NAME);
    const choice = bytes && readChoice(bytes);
    if (choice && !this.isChosen) this.choice$.next(choice);
  }

  /** Kept for the account. Rejects with a `HostError` when it cannot be kept; it is shown all the same. */
  async choose(choice: ProjectionChoice): Promise<void> {
    this.isChosen = true;
    this.choice$.next(choice);
    const bytes = new TextEncoder().encode(JSON.stringify({ choice }));
    await this.host.storage.writeAtomically(FILE_NAME, bytes);
  }
}

function readChoice(bytes: Uint8Array): ProjectionChoice | undefined {
  try {
    const { choice } = JSON.parse(new TextDecoder().decode(bytes));
    return PROJECTION_CHOICES.find((it) => it === choice);
  } catch {
    return undefined;
  }
}
