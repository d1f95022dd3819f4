import type { MapArea } from '../../../src/common/selection/map-area.ts';
import type { Studio } from './studio.ts';

/** A map that shows a studio's clients, in a slot of the page. */
export interface OpenedMap {
  /** Milliseconds from rows being selected in the hub to their clients standing out on the map. */
  fromHub(rows: Uint32Array): Promise<number>;
  /** Milliseconds from an area being drawn to the hub having the rows in it, and how many these are. */
  toHub(area: MapArea): Promise<{ readonly ms: number; readonly rowCount: number }>;
  close(): void;
}

export type Contender = (studio: Studio, slot: HTMLElement) => Promise<OpenedMap>;

/** When the next frame is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
  });
}
