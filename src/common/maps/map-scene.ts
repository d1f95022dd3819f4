import type { Precision } from '../locations/location.ts';
import type { ThemedStyles } from './themed-styles.ts';

/** What the map draws, as data: replaced whole, never changed in place. Coordinates are degrees. */
export type MapScene = HeatScene | ZipPinScene | AddressPinScene;

/** Density of weights around points; points at one place are already added up. */
export interface HeatScene {
  readonly kind: 'heat';
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** What the map is weighted by at each point, as it is drawn: capped for each client, and never negative. */
  readonly weights: Float64Array;
  /** Clients at each point. */
  readonly clientCounts: Float64Array;
  /** The same as {@link weights} before anything was capped, for people to read. */
  readonly totals: Float64Array;
  /** For each client of the map's set the index of its point, or {@link NO_PLACE}. */
  readonly placeOfClient: Int32Array;
  /** Distance from a point at which its influence ends, in miles on the ground. */
  readonly radiusMiles: number;
  /** Weight per square mile at the end of the colour ramp; `undefined` for the maximum of this map. */
  readonly lockedMaximum?: number | undefined;
}

/** In {@link HeatScene.placeOfClient}: a client that is not on the map. */
export const NO_PLACE = -1;

/** For each client of the map's set the index of its pin, or {@link NO_PIN}. */
export type PinOfClient = Int32Array;

/** In {@link PinOfClient}: a client that is not on the map. */
export const NO_PIN = -1;

/** One pin a zip. */
export interface ZipPinScene {
  readonly kind: 'zip-pins';
  readonly pins: readonly ZipPin[];
  readonly pinOfClient: PinOfClient;
  /** Of a kind of map that another plugin has added; Maps' own symbols unless told. */
  readonly styles?: ThemedStyles;
}

export interface ZipPin {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly zip5: string;
  readonly town: string;
  readonly clientCount: number;
  /** What stands on the pin instead of its count, which then is no more than the size of its circle. */
  readonly label?: string;
}

/** One pin an address; households are already merged. */
export interface AddressPinScene {
  readonly kind: 'address-pins';
  readonly pins: readonly AddressPin[];
  readonly pinOfClient: PinOfClient;
  /** Of a kind of map that another plugin has added; Maps' own symbols unless told. */
  readonly styles?: ThemedStyles;
}

export interface AddressPin {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** Pins of less than street precision are drawn hollow. */
  readonly precision: Precision;
  readonly clientCount: number;
}
