import type { Messages } from '../messages/messages.ts';
import type { PlaceUnit } from '../tables/place-table.ts';
import { nameOf } from '../tables/table-columns.ts';
import { cellsOf, figureColumns, rounded } from './figure-columns.ts';
import type { Place, SharedPlaces } from './shared-places.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';

interface SharedPlacesCsvOptions {
  readonly unit: PlaceUnit;
  /**
   * What a heat map shows at a place, per square mile. Left out while any count is hidden, as densities around a place
   * tell how many clients it has.
   */
  readonly density?: {
    readonly title: string;
    readonly of: (placeId: string) => number | undefined;
  };
}

/**
 * Places for a spreadsheet: those that are shown in their order, then the hidden ones without figures, and what these
 * make up together. A place comes whole and in parts: a spreadsheet takes the leading zeros off a zip that stands alone.
 */
export function sharedPlacesCsv(
  shared: SharedPlaces,
  { export: words, table }: Messages,
  { unit, density }: SharedPlacesCsvOptions,
): string {
  const { shown, few, withheld, rest, minimum } = shared;
  const { zip, town, state } = table.csv;
  const parts = unit === 'zip' ? [zip, town, state] : [town, state];
  const figures = figureColumns(shared, words.columns);
  const hiddenCount = few.length + withheld.length;
  const told = hiddenCount === 0 ? density : undefined;
  const hidden = (place: Place, count: string) => [
    ...nameCells(place, unit),
    count,
    ...figures.slice(1).map(() => ''),
  ];
  const restName = [words.rest(hiddenCount), ...parts.map(() => '')];
  return spreadsheetCsv(
    [
      table.columns.place,
      ...parts,
      ...figures.map(({ title }) => title),
      ...(told ? [told.title] : []),
    ],
    [
      ...shown.map((place) => [
        ...nameCells(place, unit),
        ...cellsOf(place, figures),
        ...(told ? [rounded(told.of(place.id), 4)] : []),
      ]),
      ...few.map((place) => hidden(place, words.few(minimum))),
      ...withheld.map((place) => hidden(place, words.withheld(minimum))),
      ...(rest ? [[...restName, ...cellsOf(rest, figures)]] : []),
    ],
  );
}

function nameCells(place: Place, unit: PlaceUnit): readonly string[] {
  const name = nameOf(place);
  return unit === 'zip' ? [name, place.zip5, ...townParts(place)] : [name, ...townParts(place)];
}

/** Town and state. */
function townParts({ town }: Place): readonly [string, string] {
  const comma = town.lastIndexOf(',');
  return comma < 0 ? [town, ''] : [town.slice(0, comma), town.slice(comma + 1).trim()];
}
