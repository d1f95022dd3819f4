import type { CallOptions, Disposable } from '@mystratus/plugin-sdk';
import type { ThemedStyles } from './common/maps/themed-styles.ts';

export type { FlatStyle, ThemedStyles } from './common/maps/themed-styles.ts';

/** An address, or a part of it; what is not known is empty. */
export interface AddressParts {
  /** House number and street, in one line. */
  readonly street: string;
  /** Town. */
  readonly city: string;
  /** Two letters. */
  readonly state: string;
  /** Five digits, or nine. */
  readonly zip: string;
}

/** Degrees, WGS 84. */
export interface MapPoint {
  /** East of Greenwich. */
  readonly lon: number;
  /** North of the equator. */
  readonly lat: number;
}

/** What every contribution has. */
export interface Contributed {
  /** The id of your plugin, a dot and a name. */
  readonly id: string;
  /** What users read. */
  readonly title: string;
}

/** What a contribution in a manifest has besides: who answers is a method of the plugin's exports, by name. */
export interface AnsweredByMethod {
  /** Name of an exported method. */
  readonly method: string;
}

/** Finds addresses by street or house. Each user switches it on, as addresses of clients are given to your plugin. */
export interface ContributedGeocodingProvider extends Contributed {
  /** What it knows, for people: `Ohio`. */
  readonly coverage: string;
  /** On what terms its answers may be used. */
  readonly licence: {
    /** Of the licence, for people. */
    readonly name: string;
    /** The line that is shown where its locations are; empty for none. */
    readonly attribution: string;
    /** Whether an answer may be kept for good; others are good for the open map. */
    readonly allowsStoring: boolean;
  };
  /** The most precise answer that it gives. */
  readonly bestPrecision: 'rooftop' | 'street';
  /** Where your plugin sends the addresses: one of its own network permissions. Left out, they stay on this computer. */
  readonly origin?: string;
  /** Addresses of one call, at the most; 1,000 and less. */
  readonly batchSize: number;
}

/** `no-match`: the address is not known. `unanswered`: ask again some other time. */
export type ProvidedLocation =
  | (MapPoint & {
      /** `rooftop` for a measured point of the house, `street` for one between two house numbers. */
      readonly precision: 'rooftop' | 'street';
      /** This is the address that was asked for, and not one like it. */
      readonly isExact: boolean;
      /** The address that was found. Maps believes it where number, street and town are those that were asked for. */
      readonly address: AddressParts;
    })
  | 'no-match'
  | 'unanswered';

/** One answer an address, in order. Called again for the next batch; a minute at the most. */
export type GeocodeBatch = (
  batch: readonly AddressParts[],
  options: { readonly signal: AbortSignal },
) => Promise<readonly ProvidedLocation[]>;

/** A map behind the data: images of the usual pyramid of tiles on Web Mercator. */
export interface ContributedBasemap extends Contributed {
  /** On what terms it may be used: a sentence. */
  readonly licence: string;
  /** Who must be named on the map, as plain text; empty for nobody. */
  readonly attribution: string;
  /** Least zoom level that has images. */
  readonly minZoom: number;
  /** Greatest zoom level that has images; they are stretched beyond it. */
  readonly maxZoom: number;
  /** CSS pixels of a side. */
  readonly tileSize: 256 | 512;
}

/** A tile of the usual pyramid. */
export interface TilePosition {
  /** Zoom level; 0 is the world in one image. */
  readonly z: number;
  /** From the west, from 0. */
  readonly x: number;
  /** From the north, from 0. */
  readonly y: number;
}

/** The bytes of a PNG, JPEG or WebP for each tile, in order; `null` where there is none. Ten seconds at the most. */
export type ReadTiles = (
  tiles: readonly TilePosition[],
  options: { readonly signal: AbortSignal },
) => Promise<readonly (Uint8Array | null)[]>;

/** GeoJSON over the map, with a name, a line in the legend and its source. */
export interface ContributedOverlay extends Contributed {
  /** Who must be named on the map, as plain text; empty for nobody. */
  readonly attribution: string;
  /** Shown until the user says otherwise; `false` unless told. */
  readonly isShown?: boolean;
  /** How features are drawn. */
  readonly styles: ThemedStyles;
}

/** A GeoJSON feature collection in degrees, of 5,000 features at the most. Ten seconds at the most. */
export type ReadOverlay = (options: { readonly signal: AbortSignal }) => Promise<object>;

/** A kind of map, as data. It is offered in the options of the map, and by {@link MapsApi.showMap}. */
export interface ContributedMapKind extends Contributed {
  /** What is made of the clients. */
  readonly recipe: 'density' | 'pins-by-zip' | 'pins-by-address';
  /** Most clients of one map; pins never show more than 1,000, densities 10,000. */
  readonly clientLimit: number;
  /** How pins are drawn; features have `clients`, `share` (0 to 1) and `label`. Maps' own pins unless told. */
  readonly styles?: ThemedStyles;
}

/** An analysis among the answers. */
export interface ContributedAnalysis extends Contributed {
  /** What it answers, as a sentence; the title is the question. */
  readonly about: string;
}

/** The clients of the open map in one zip, or in one town where the zip is not known. */
export interface AnalysisPlace extends MapPoint {
  /** Five digits, or empty. */
  readonly zip: string;
  /** Town and state, such as `Grass Valley, CA`. */
  readonly town: string;
  /** How many live there. */
  readonly clients: number;
  /** Left out where the hub does not tell, or your manifest does not ask for `sessions`. */
  readonly sessions?: number;
  /** In the account's currency. Left out where the hub does not tell, or your manifest does not ask for `sales`. */
  readonly sales?: number;
}

/** An answer to the question, as the answers of Maps have it. */
export interface AnalysisResult {
  /** The answer in short. */
  readonly sentence: string;
  /** What the result does not say. */
  readonly caveat: string;
  /** What it is made of; exported as CSV too. */
  readonly table: {
    /** From the left. */
    readonly columns: readonly {
      /** Heading of the column. */
      readonly title: string;
      /** `share` is 0 to 1, `money` in the account's currency. */
      readonly kind: 'text' | 'count' | 'share' | 'money' | 'miles' | 'change';
    }[];
    /** One cell a column; `null` where there is nothing to say. */
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
}

/** Asked when the user opens the analysis, and anew for each map. Ten seconds at the most. */
export type Analyse = (
  request: { readonly places: readonly AnalysisPlace[] },
  options: { readonly signal: AbortSignal },
) => Promise<AnalysisResult>;

/** Inhabitants in place of those that Maps brings along. */
export interface ContributedDemographics extends Contributed {
  /** Where the figures are from, as it is said below the answer: `Census Bureau, ACS 2024`. */
  readonly source: string;
  /** What one row is about. */
  readonly unit: 'zip' | 'town';
}

/** How many people live in one place. */
export interface PlacePopulation {
  /** A zip such as `80202`, or a town with its state such as `Denver, CO`. */
  readonly place: string;
  /** All of them, children included. */
  readonly population: number;
  /** Left out where it is not known. */
  readonly households?: number;
}

/** All that is known; Maps does not say where clients live. Ten seconds at the most. */
export type ReadPopulations = (options: {
  readonly signal: AbortSignal;
}) => Promise<readonly PlacePopulation[]>;

/** Where an address is by its zip or town; `unknown` where neither is one. */
export type LocatedAddress =
  | (MapPoint & {
      /** The middle of its zip, or of its town. */
      readonly precision: 'zip' | 'town';
      /** Five digits, or empty. */
      readonly zip: string;
      /** Town and state, such as `Grass Valley, CA`. */
      readonly town: string;
    })
  | 'unknown';

/** A map on the screen, in numbers. */
export interface MapChange {
  /** The hub beside which it is. */
  readonly hubId: string;
  /** Kind of the map, such as `mystratus.maps.heatMap`. */
  readonly mapKindId: string;
  /** Clients that it was made for. */
  readonly clientCount: number;
  /** Clients of these that are on it. */
  readonly locatedCount: number;
}

/**
 * What other plugins may call: `host.plugins.getApi<MapsApi>('mystratus.maps', '^0.1.0')`. Its version is that of the
 * plugin. What is registered lasts until it is disposed or your plugin ends, and is checked as the same contribution in
 * a manifest is: what does not fit, or is one too many, rejects with a `HostError` (`invalid-parameters`,
 * `permission-denied`, `quota-exceeded`). Functions that are given are called when they are needed, never before, and
 * cancelled by their `signal`; one that throws, takes too long or answers something else is said to the user in a
 * sentence, and is asked again when the user asks again.
 *
 * @example
 * const maps = await host.plugins.getApi<MapsApi>('mystratus.maps', '^0.1.0');
 * await maps?.registerOverlay(
 *   {
 *     id: 'acme.places.districts',
 *     title: 'School districts',
 *     attribution: '© Acme',
 *     styles: { light: { 'stroke-color': '#7a1fa2', 'stroke-width': 2 } },
 *   },
 *   async () => ({ type: 'FeatureCollection', features: await readDistricts() }),
 * );
 */
export interface MapsApi {
  /** Offers another way to find addresses; each user switches it on. */
  registerGeocodingProvider(
    provider: ContributedGeocodingProvider,
    geocode: GeocodeBatch,
  ): Promise<Disposable>;
  /** Offers another map behind the data. */
  registerBasemap(basemap: ContributedBasemap, read: ReadTiles): Promise<Disposable>;
  /** Adds something that is drawn over the map. */
  registerOverlay(overlay: ContributedOverlay, read: ReadOverlay): Promise<Disposable>;
  /** Adds a kind of map. */
  registerMapKind(kind: ContributedMapKind): Promise<Disposable>;
  /** Adds an analysis to the answers. */
  registerAnalysisPanel(analysis: ContributedAnalysis, analyse: Analyse): Promise<Disposable>;
  /** Puts other inhabitants in the place of those that Maps brings along. */
  registerDemographics(
    demographics: ContributedDemographics,
    read: ReadPopulations,
  ): Promise<Disposable>;
  /**
   * Where addresses of your own are, by data that Maps brings along: one answer each, in order, 10,000 at the most.
   * Sends nothing, keeps nothing, bills nothing.
   */
  locate(
    addresses: readonly AddressParts[],
    options?: CallOptions,
  ): Promise<readonly LocatedAddress[]>;
  /**
   * Makes a map of what is pulled up in a hub, as its command does. The user is always asked first, as maps are billed.
   * Resolves when the map is on the screen or the user does not want it; rejects with `quota-exceeded` for more than
   * five maps a minute.
   */
  showMap(request: { readonly mapKindId: string; readonly hubId: string }): Promise<void>;
  /** Each map when it is on the screen. */
  onDidChangeMap(listener: (change: MapChange) => void): Promise<Disposable>;
}
