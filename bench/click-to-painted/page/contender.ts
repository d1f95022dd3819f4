import type { StudioHub } from './studio-hub.ts';

/** One click on *Heat Map*, in milliseconds. */
export interface ClickTimes {
  /** From the click to a map that is fully painted (`rendercomplete`). */
  readonly painted: number;
  /** The parts of it. A store that comes after painting is not part of `painted`. */
  readonly rows: number;
  readonly locate: number;
  readonly draw: number;
  readonly store: number;
  /** What the click billed: a look-up for each client that was located for the first time, and the map. */
  readonly requests: number;
}

/** A way from a click to a heat map, in a sandboxed frame of its own. */
export interface Contender {
  /** A fresh frame; resolves when it takes clicks. */
  open(studio: StudioHub): Promise<OpenContender>;
}

export interface OpenContender {
  /** From the frame's start to its taking clicks. */
  readonly activationMs: number;
  /** Of which the frame's script is parsed and evaluated. */
  readonly scriptMs: number;
  /** Time for the frame to make itself ready before a user comes. */
  idle(): Promise<void>;
  click(): Promise<ClickTimes>;
  heapBytes(): Promise<number>;
  close(): void;
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
