import type { Messages } from '../../messages/messages.ts';
import type { PageLegend } from './page-legend.ts';

/** Something that is drawn over the map, in its colours as `#rrggbb`. */
export interface PaperOverlay {
  readonly title: string;
  readonly fill?: string;
  readonly stroke?: string;
}

/** A map's legend, if it has one, and what is drawn over the map. */
export function legendWithOverlays(
  legend: PageLegend | undefined,
  overlays: readonly PaperOverlay[],
  { extensions }: Messages,
): PageLegend | undefined {
  if (overlays.length === 0) return legend;
  const { title, entries, notes } = legend ?? {
    title: extensions.overlays,
    entries: [],
    notes: [],
  };
  const swatches = overlays.map(
    ({ title: label, ...colours }) => ({ kind: 'swatch', label, ...colours }) as const,
  );
  return { title, entries: [...entries, ...swatches], notes };
}
