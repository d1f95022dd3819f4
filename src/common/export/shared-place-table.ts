import type { Messages } from '../messages/messages.ts';
import type { ExportPoint } from './export-point.ts';
import type { ExportColumn, ExportTable } from './export-table.ts';
import type { Place, PlaceFigures, SharedPlaces } from './shared-places.ts';
import type { CsvCell } from './spreadsheet-csv.ts';

type Figures = Pick<PlaceFigures, 'clientCount' | 'sessions' | 'sales'>;

/** A row a place, most clients first; then the hidden places without figures, and what these make up together. */
export function placeTable(shared: SharedPlaces, { export: words }: Messages): ExportTable {
  const figures = figureColumns(shared, words.columns);
  const row = (place: Pick<Place, 'zip5' | 'town'>, cells: readonly CsvCell[]) => [
    place.zip5,
    place.town,
    ...cells,
  ];
  const hidden = (place: Place, count: string) =>
    row(place, [count, ...figures.slice(1).map(() => '')]);
  const { rest, minimum } = shared;
  const hiddenCount = shared.few.length + shared.withheld.length;
  return {
    columns: [
      { title: words.columns.zip, kind: 'text' },
      { title: words.columns.town, kind: 'text' },
      ...figures,
    ],
    rows: [
      ...shared.shown.map((place) => row(place, cellsOf(place, figures))),
      ...shared.few.map((place) => hidden(place, words.few(minimum))),
      ...shared.withheld.map((place) => hidden(place, words.withheld(minimum))),
      ...(rest ? [row({ zip5: '', town: words.rest(hiddenCount) }, cellsOf(rest, figures))] : []),
    ],
  };
}

/** A point a place; hidden ones say that they are. */
export function placePoints(
  shared: SharedPlaces,
  { export: words }: Messages,
): readonly ExportPoint[] {
  const { columns, few, withheld } = words;
  const figures = figureColumns(shared, columns);
  const point = (place: Place, told: ExportPoint['properties']): ExportPoint => ({
    lon: place.lon,
    lat: place.lat,
    name: `${place.zip5} ${place.town}`.trim(),
    properties: { [columns.zip]: place.zip5, [columns.town]: place.town, ...told },
  });
  const hidden = (place: Place, count: string) => point(place, { [columns.clients]: count });
  return [
    ...shared.shown.map((place) => point(place, propertiesOf(place, figures))),
    ...shared.few.map((place) => hidden(place, few(shared.minimum))),
    ...shared.withheld.map((place) => hidden(place, withheld(shared.minimum))),
  ];
}

interface FigureColumn extends ExportColumn {
  /** Blank where it is not known. */
  readonly valueFor: (figures: Figures) => CsvCell;
}

/** Clients first; sessions and sales where they are known of any place. */
function figureColumns(
  { shown, rest, clientCount: all }: SharedPlaces,
  titles: Messages['export']['columns'],
): readonly FigureColumn[] {
  const told: readonly Figures[] = rest ? [...shown, rest] : shown;
  const share = ({ clientCount }: Figures) => (all ? round(clientCount / all, 4) : '');
  const sales: readonly FigureColumn[] = [
    { title: titles.sales, kind: 'money', valueFor: ({ sales }) => round(sales, 2) },
    {
      title: titles.perClient,
      kind: 'money',
      valueFor: ({ sales, clientCount }) => round(sales && sales / clientCount, 2),
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

function cellsOf(place: Figures, columns: readonly FigureColumn[]): readonly CsvCell[] {
  return columns.map(({ valueFor }) => valueFor(place));
}

function propertiesOf(place: Figures, columns: readonly FigureColumn[]): ExportPoint['properties'] {
  return Object.fromEntries(
    columns.map(({ title, valueFor }) => [title, valueFor(place)]).filter(([, it]) => it !== ''),
  );
}

function round(value: number | undefined, decimals: number): CsvCell {
  return value === undefined ? '' : Number(value.toFixed(decimals));
}
