import { type HostApi, HostError } from '@mystratus/plugin-sdk';
import { isRecord } from '../../common/json/is-record.ts';
import { parseSavedView, type SavedView, viewName } from '../../common/saved-views/saved-view.ts';

export type ViewChange =
  | { readonly op: 'save'; readonly hub: string; readonly view: SavedView }
  | { readonly op: 'delete'; readonly hub: string; readonly name: string }
  | { readonly op: 'rename'; readonly hub: string; readonly name: string; readonly to: string };

const FILE_NAME = 'saved-views.log';

/**
 * The saved views of all hubs, as a log of changes, a line of JSON each. Windows share it by compare-and-append, so
 * that no window loses what another has saved at the same moment. Lines that cannot be understood are passed over:
 * a later version may have written them.
 */
export class ViewLog {
  private last: Promise<void> = Promise.resolve();
  private size = 0;
  private rest = '';
  private readonly decoder = new TextDecoder();
  /** By hub and name, in the order of saving. */
  private readonly views = new Map<string, Map<string, SavedView>>();

  constructor(private readonly host: Pick<HostApi, 'storage'>) {}

  viewsOf(hub: string): readonly SavedView[] {
    return [...(this.views.get(hub)?.values() ?? [])];
  }

  /** Takes up what any window has written since. Rejects with the host's error. */
  read(): Promise<void> {
    return this.inTurn(() => this.readOn());
  }

  /** Durable and applied when the promise resolves. */
  append(change: ViewChange): Promise<void> {
    return this.inTurn(() => this.appendNow(change));
  }

  /** One after the other: what is read twice would be applied twice. */
  private inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.last.then(task, task);
    this.last = done;
    return done;
  }

  private async readOn(): Promise<void> {
    const bytes = await this.host.storage.read(FILE_NAME, { offset: this.size });
    if (!bytes) return;
    this.size += bytes.length;
    const lines = (this.rest + this.decoder.decode(bytes, { stream: true })).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.applyLine(line);
  }

  private async appendNow(change: ViewChange): Promise<void> {
    for (;;) {
      await this.readOn();
      // A line that a crash cut off ends here, and is passed over.
      const line = `${this.rest === '' ? '' : '\n'}${JSON.stringify(change)}\n`;
      try {
        const bytes = new TextEncoder().encode(line);
        await this.host.storage.append(FILE_NAME, bytes, { expectedSize: this.size });
        break;
      } catch (error) {
        if (!HostError.is(error, 'conflict')) throw error;
      }
    }
    await this.readOn();
  }

  private applyLine(line: string): void {
    let change: unknown;
    try {
      change = JSON.parse(line);
    } catch {
      return;
    }
    if (!isRecord(change) || typeof change.hub !== 'string') return;
    const views = this.views.get(change.hub) ?? new Map<string, SavedView>();
    this.views.set(change.hub, views);
    if (change.op === 'save') {
      const view = parseSavedView(change.view);
      if (view) views.set(view.name, view);
    } else if (change.op === 'delete' && typeof change.name === 'string') {
      views.delete(change.name);
    } else if (change.op === 'rename' && typeof change.name === 'string') {
      const view = views.get(change.name);
      const name = typeof change.to === 'string' ? viewName(change.to) : '';
      if (!view || name === '') return;
      views.delete(change.name);
      views.set(name, { ...view, name });
    }
  }
}
