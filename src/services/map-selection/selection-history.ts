import {
  type ClientSelection,
  isSameSelection,
  NO_CLIENTS,
} from '../../common/selection/client-selection.ts';

export interface SelectionStep {
  readonly clients: ClientSelection;
  readonly source: 'map' | 'hub';
}

/** So many steps can be taken back. */
const LIMIT = 50;
const NOTHING: SelectionStep = { clients: NO_CLIENTS, source: 'map' };

/** What was selected, step by step, with a way back and forth. */
export class SelectionHistory {
  private past: readonly SelectionStep[] = [];
  private future: readonly SelectionStep[] = [];
  present: SelectionStep = NOTHING;

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Does nothing when the same clients are selected already. Tells whether it did. */
  push(step: SelectionStep): boolean {
    if (isSameSelection(step.clients, this.present.clients)) return false;
    this.past = [...this.past, this.present].slice(-LIMIT);
    this.future = [];
    this.present = step;
    return true;
  }

  /** Changes the present selection without a step of its own. Tells whether it did. */
  replace(step: SelectionStep): boolean {
    if (isSameSelection(step.clients, this.present.clients)) return false;
    this.future = [];
    this.present = step;
    return true;
  }

  undo(): void {
    const step = this.past.at(-1);
    if (!step) return;
    this.past = this.past.slice(0, -1);
    this.future = [this.present, ...this.future];
    this.present = step;
  }

  redo(): void {
    const [step, ...rest] = this.future;
    if (!step) return;
    this.past = [...this.past, this.present];
    this.future = rest;
    this.present = step;
  }
}
