import { catchError, EMPTY, merge, type Observable, switchMap, throttleTime } from 'rxjs';
import type { BillingService } from '../billing/billing-service.ts';
import type { LocationService } from '../locations/location-service.ts';
import { observeAbortable } from '../observe-abortable.ts';
import type { SelectionService } from '../selection/selection-service.ts';
import { type DrawnMap, prepareMap } from './drawn-map.ts';
import type { SelectionChange } from './map-state.ts';

/** How often, at the most, a changing selection is read and quoted. The first change is read at once. */
const SELECTION_INTERVAL_MS = 150;

interface SelectionChangeSources {
  readonly selection: SelectionService;
  readonly locations: LocationService;
  readonly billing: BillingService;
  /** Says that a map has come to the screen, while whose making the selection may have changed. */
  readonly mapShown$: Observable<void>;
  /** The map that is shown when the selection changes. */
  readonly shown: () => DrawnMap | undefined;
}

/**
 * What a map of the selection of a hub would bill, when that changes and when a map is shown; `undefined` when it would
 * be of the same clients.
 */
export function selectionChanges$(
  hubId: string,
  sources: SelectionChangeSources,
): Observable<SelectionChange | undefined> {
  return merge(sources.selection.changes$(hubId), sources.mapShown$).pipe(
    throttleTime(SELECTION_INTERVAL_MS, undefined, { leading: true, trailing: true }),
    switchMap(() =>
      // The next change, or the next map, reads anew what could not be read now.
      observeAbortable((signal) => assess(hubId, sources, signal)).pipe(catchError(() => EMPTY)),
    ),
  );
}

async function assess(
  hubId: string,
  { selection, locations, billing, shown: shownNow }: SelectionChangeSources,
  signal: AbortSignal,
): Promise<SelectionChange | undefined> {
  const shown = shownNow();
  if (!shown) return undefined;
  const { kind } = shown.report;
  const pulledUp = await selection.read(hubId, { signal });
  const clientCount = pulledUp.clients.size;
  if (pulledUp.clients.hasSameClientsAs(shown.clients)) return undefined;
  if (clientCount > kind.clientLimit) return { clientCount, newLookups: undefined };
  const located = { ...pulledUp, locations: await locations.locate(pulledUp.clients, { signal }) };
  const { report } = prepareMap(kind, located, shown.terms, billing);
  return { clientCount, newLookups: report.quote.newLookups };
}
