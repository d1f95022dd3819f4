import { NO_PIN, type PinOfClient } from '../common/maps/map-scene.ts';
import { type ClientSelection, NO_CLIENTS } from '../common/selection/client-selection.ts';
import type { HighlightRole } from './map-view.ts';

/** How many clients of each pin stand out. */
export class HighlightedPins {
  private readonly clients = new Map<HighlightRole, ClientSelection>();

  constructor(
    private readonly pinOfClient: PinOfClient = new Int32Array(),
    private readonly pinCount = 0,
  ) {}

  set(role: HighlightRole, clients: ClientSelection): void {
    this.clients.set(role, clients);
  }

  /** By pin; `undefined` when nobody stands out. */
  counts(role: HighlightRole): Uint32Array | undefined {
    const clients = this.clients.get(role) ?? NO_CLIENTS;
    if (clients.length === 0) return undefined;
    const counts = new Uint32Array(this.pinCount);
    for (const client of clients) {
      const pin = this.pinOfClient[client] ?? NO_PIN;
      if (pin !== NO_PIN) counts[pin] = (counts[pin] ?? 0) + 1;
    }
    return counts;
  }
}
