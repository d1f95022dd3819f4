import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject } from 'rxjs';
import { isRecord } from '../../common/json/is-record.ts';
import { parseJson } from '../geocoding/json-field.ts';
import { Host } from '../host.ts';

const FILE_NAME = 'extensions.json';

/** What the user has switched on and off of what other plugins contribute; kept for the account. */
@injectable()
export class ExtensionChoices {
  private readonly chosen$ = new BehaviorSubject<ReadonlyMap<string, boolean>>(new Map());
  /** The present choices, and each later one. */
  readonly changes$ = this.chosen$.asObservable();

  constructor(@inject(Host) private readonly host: HostApi) {}

  /** Rejects with the host's error when its storage cannot be read. */
  async open(): Promise<void> {
    const bytes = await this.host.storage.read(FILE_NAME);
    const kept = bytes && parseJson(new TextDecoder().decode(bytes));
    if (!isRecord(kept)) return;
    const entries = Object.entries(kept).flatMap(([id, isOn]) =>
      typeof isOn === 'boolean' ? [[id, isOn] as const] : [],
    );
    this.chosen$.next(new Map([...entries, ...this.chosen$.value]));
  }

  /** `undefined` where the user has not said. */
  isOn(id: string): boolean | undefined {
    return this.chosen$.value.get(id);
  }

  async choose(id: string, isOn: boolean): Promise<void> {
    this.chosen$.next(new Map([...this.chosen$.value, [id, isOn]]));
    const text = JSON.stringify(Object.fromEntries(this.chosen$.value));
    await this.host.storage.writeAtomically(FILE_NAME, new TextEncoder().encode(text));
  }
}
