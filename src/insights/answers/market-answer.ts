import type { LonLat } from '../../common/geo/lon-lat.ts';
import { hotSpots } from '../hot-spots.ts';
import { ALL_RECORDS, recordsIn, type Segment } from '../insight-records.ts';
import { type InsightSet, weightsIn } from '../insight-set.ts';
import { attributeByMarket, marketTable } from '../market-table.ts';
import type { MarketUnit } from '../markets.ts';
import { NearbyIndex } from '../nearby-index.ts';
import { type DayRange, firstDays, totalsIn, yearBefore } from '../record-history.ts';
import { type AnswerCell, type AnswerTable, TOO_FEW, withoutBlankColumns } from './answer-table.ts';

/** How many live somewhere. */
export interface Inhabitants {
  readonly population: number;
  readonly households?: number;
}

/** A town with its inhabitants. */
export interface PopulatedTown extends LonLat, Inhabitants {
  /** Town and state, such as `Grass Valley, CA`. */
  readonly town: string;
}

export interface MarketOptions {
  readonly segment?: Segment;
  readonly unit?: MarketUnit;
  /** Twelve months; no column compares years where nothing is dated. */
  readonly year?: DayRange | undefined;
  /** None where they are not known yet. */
  readonly towns?: readonly PopulatedTown[];
  /** Of zips, by zip; few know them. */
  readonly inhabitantsOfZips?: ReadonlyMap<string, Inhabitants>;
  /** Marks towns whose rate is higher than chance. */
  readonly marksHotSpots?: boolean;
}

export interface MarketAnswer {
  readonly kind: 'market';
  readonly unit: MarketUnit;
  readonly clients: number;
  /** The market with most clients. */
  readonly largest: {
    readonly label: string;
    readonly clients: number;
    readonly share: number;
    /** Others may have more, of whom nothing may be told. */
    readonly isOfTold?: boolean;
  };
  /** The market that gained most against the year before. */
  readonly rising: { readonly label: string; readonly change: number } | undefined;
  /** Towns that are marked; `undefined` where none was looked for. */
  readonly hotCount: number | undefined;
  readonly year: DayRange | undefined;
  readonly table: AnswerTable;
}

const ZIP_DIGITS = 5;
const HOT_BAND_MILES = 10;
const HOT_STUDY_MILES = 30;
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Towns or zips as markets. Where the hub dates each client once, a year is compared by its new clients. `undefined`
 * where nobody is on the map.
 */
export function marketAnswer(
  set: InsightSet,
  {
    segment = ALL_RECORDS,
    unit = 'town',
    year,
    towns = [],
    inhabitantsOfZips = new Map(),
    marksHotSpots = false,
  }: MarketOptions = {},
): MarketAnswer | undefined {
  const { list, marketOf } = unit === 'town' ? set.towns : set.zips;
  const { isMember, sales } = weightsIn(set, segment);
  const ofTowns = new Map(towns.map((town) => [town.town, town]));
  const inhabitants = list.map(({ town, label }) =>
    unit === 'town' ? ofTowns.get(town) : inhabitantsOfZips.get(label.slice(0, ZIP_DIGITS)),
  );
  const populations = inhabitants.map((known) => known?.population);
  const isActive = (client: number) => isMember[client] === 1;
  const rows = marketTable({ marketOf, isActive, sales }, populations);
  const [first] = rows;
  if (!first) return undefined;

  const years = year && compareYears(set, segment, marketOf, list.length, year);
  const leads = leadSources(set, segment, marketOf);
  const hot = marksHotSpots && unit === 'town' ? hotTowns(set, rows, towns) : undefined;
  const table: AnswerTable = {
    columns: [
      { id: 'place', kind: 'text' },
      { id: 'clients', kind: 'count' },
      { id: 'share', kind: 'share' },
      { id: 'newClients', kind: 'count' },
      { id: 'change', kind: 'change' },
      { id: 'sales', kind: 'money' },
      { id: 'salesPerClient', kind: 'money' },
      { id: 'penetration', kind: 'rate' },
      { id: 'perHouseholds', kind: 'rate' },
      { id: 'leadSource', kind: 'text' },
    ],
    rows: rows.map((row) => {
      const told = (cell: AnswerCell): AnswerCell =>
        cell !== undefined && row.isTooFew ? TOO_FEW : cell;
      const change = years?.get(row.market);
      return {
        id: String(row.market),
        market: row.market,
        clients: [row.clients],
        mark: hot?.has(list[row.market]?.town ?? '') ? 'hot' : undefined,
        cells: [
          list[row.market]?.label ?? '',
          row.clients,
          row.share,
          years && (change?.fresh ?? 0),
          years && (change === undefined ? 0 : change.isTooFew ? TOO_FEW : change.change),
          row.sales,
          told(row.salesPerClient),
          told(row.penetration),
          told(perThousand(row.clients, inhabitants[row.market]?.households)),
          told(leads?.(row.market)),
        ],
      };
    }),
  };
  return {
    kind: 'market',
    unit,
    clients: rows.reduce((sum, { clients }) => sum + clients, 0),
    largest: { label: list[first.market]?.label ?? '', clients: first.clients, share: first.share },
    rising: rising(years, (market) => list[market]?.label ?? ''),
    hotCount: hot && rows.filter(({ market }) => hot.has(list[market]?.town ?? '')).length,
    year,
    table: withoutBlankColumns(table),
  };
}

function perThousand(clients: number, of = 0): number | undefined {
  return of > 0 ? (1000 * clients) / of : undefined;
}

interface YearOfMarket {
  readonly fresh: number;
  readonly change: number;
  readonly isTooFew: boolean;
}

function compareYears(
  set: InsightSet,
  segment: Segment,
  marketOf: Int32Array,
  marketCount: number,
  year: DayRange,
): ReadonlyMap<number, YearOfMarket> {
  const records = recordsIn(set.records, { attributes: segment.attributes });
  const now = totalsIn(records, set.clientCount, year).records;
  const before = totalsIn(records, set.clientCount, yearBefore(year)).records;
  // New to the studio, whatever segment the first record was in.
  const first = firstDays(set.records, set.clientCount);
  const isIn = (client: number, { from, to }: DayRange) => {
    const day = first[client] ?? 0;
    return day >= from && day < to;
  };
  const rows = marketTable(
    {
      marketOf,
      isActive: (client) => (now[client] ?? 0) > 0,
      wasActive: (client) => (before[client] ?? 0) > 0,
      isNew: (client) => isIn(client, year),
    },
    new Array<undefined>(marketCount).fill(undefined),
  );
  return new Map(
    rows.map(({ market, newClients = 0, change = 0, isTooFew }) => [
      market,
      { fresh: newClients, change, isTooFew },
    ]),
  );
}

function rising(
  years: ReadonlyMap<number, YearOfMarket> | undefined,
  labelOf: (market: number) => string,
): MarketAnswer['rising'] {
  const gained = [...(years ?? [])]
    .filter(([, { isTooFew, change }]) => !isTooFew && change > 0)
    .sort(([, a], [, b]) => b.change - a.change);
  const [best] = gained;
  return best && { label: labelOf(best[0]), change: best[1].change };
}

/** The commonest lead source of a market's clients, by the first record of each. */
function leadSources(set: InsightSet, segment: Segment, marketOf: Int32Array) {
  const { clientOf, attributes } = recordsIn(set.records, segment);
  const column = attributes.leadSource;
  if (!column) return undefined;
  const sourceOf = new Array<string>(set.clientCount).fill('');
  clientOf.forEach((client, record) => {
    if (client >= 0 && sourceOf[client] === '') {
      sourceOf[client] = column.values[column.codes[record] ?? 0] ?? '';
    }
  });
  const table = attributeByMarket(marketOf, sourceOf, (client) => sourceOf[client] !== '');
  return (market: number) => [...(table.get(market) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Towns around which the share of inhabitants who are clients is higher than chance, of all towns near clients. */
function hotTowns(
  set: InsightSet,
  rows: readonly { readonly market: number; readonly clients: number }[],
  towns: readonly PopulatedTown[],
): ReadonlySet<string> {
  const { list } = set.towns;
  const clientsOf = new Map(rows.map(({ market, clients }) => [list[market]?.town, clients]));
  const centres = set.studios.length > 0 ? set.studios : list;
  const near = new Set<number>();
  new NearbyIndex(towns).forEachPairWithin(centres, HOT_STUDY_MILES, (_, town) => near.add(town));
  const studied = [...near].sort((a, b) => a - b).flatMap((town) => towns[town] ?? []);
  const rated = studied.map(({ lon, lat, town, population }) => ({
    lon,
    lat,
    rate: (clientsOf.get(town) ?? 0) / population,
  }));
  const spots = hotSpots(rated, {
    bandMiles: HOT_BAND_MILES,
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
  });
  return new Set(spots.flatMap(({ place }) => studied[place]?.town ?? []));
}
