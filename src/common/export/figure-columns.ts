import type { Messages } from '../messages/messages.ts';
import type { ExportColumn } from './export-table.ts';
import type { PlaceFigures, SharedPlaces } from './shared-places.ts';
import type { CsvCell } from './spreadsheet-csv.ts';

export type Figures = Pick<PlaceFigures, 'clientCount' | 'sessions' | 'sales'>;

export interface FigureColumn extends ExportColumn {
  /** Blank where it is not known. */
  readonly valueFor: (figures: Figures) => CsvCell;
}

/** Clients first; sessions and sales where they are known of any place. */
export function figureColumns(
  { shown, rest, clientCount: all }: SharedPlaces,
  titles: Messages['export']['columns'],
): readonly FigureColumn[] {
  const told: readonly Figures[] = rest ? [...shown, rest] : shown;
  const share = ({ clientCount }: Figures) => (all ? rounded(clientCount / all, 4) : '');
  const sales: readonly FigureColumn[] = [
    { title: titles.sales, kind: 'money', valueFor: ({ sales }) => rounded(sales, 2) },
    {
      title: titles.perClient,
      kind: 'money',
      valueFor: ({ sales, clientCount }) => rounded(sales && sales / clientCount, 2),
    },
  ];
  return [
    { title: titles.clients, kind: 'count', valueFor: ({ clientCount }) => clientCount },
    { title: titles.share, kind: 'share', valueFor: share },
    ...(told.some(({ sessions }) => sessions !== undefined)
      ? [sessionsColumn(titles.sessions)]
      : []),
    ...(told.some((place) => place.sales !== undefined) ? sales : []),
  ];
}

function sessionsColumn(title: string): FigureColumn {
  return { title, kind: 'count', valueFor: ({ sessions }) => sessions ?? '' };
}

export function cellsOf(place: Figures, columns: readonly FigureColumn[]): readonly CsvCell[] {
  return columns.map(({ valueFor }) => valueFor(place));
}

/** Blank where it is not known. */
export function rounded(value: number | undefined, decimals: number): CsvCell {
  return value === undefined ? '' : Number(value.toFixed(decimals));
}
