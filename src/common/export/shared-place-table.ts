import type { Messages } from '../messages/messages.ts';
import type { ExportPoint } from './export-point.ts';
import type { ExportTable } from './export-table.ts';
import { cellsOf, type FigureColumn, type Figures, figureColumns } from './figure-columns.ts';
import type { Place, SharedPlaces } from './shared-places.ts';

/** For paper: a row a place, most clients first; then how many places are hidden, and what these make up together. */
export function sharedPlaceTable(shared: SharedPlaces, { export: words }: Messages): ExportTable {
  const figures = figureColumns(shared, words.columns);
  const { rest } = shared;
  const hiddenCount = shared.few.length + shared.withheld.length;
  const restCells = rest ? cellsOf(rest, figures) : figures.map(() => '');
  return {
    columns: [
      { title: words.columns.zip, kind: 'text' },
      { title: words.columns.town, kind: 'text' },
      ...figures,
    ],
    rows: [
      ...shared.shown.map((place) => [place.zip5, place.town, ...cellsOf(place, figures)]),
      ...(hiddenCount > 0 ? [['', words.rest(hiddenCount), ...restCells]] : []),
    ],
  };
}

/** A point a place; hidden ones say that they are. */
export function sharedPlacePoints(
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

function propertiesOf(place: Figures, columns: readonly FigureColumn[]): ExportPoint['properties'] {
  return Object.fromEntries(
    columns.map(({ title, valueFor }) => [title, valueFor(place)]).filter(([, it]) => it !== ''),
  );
}
