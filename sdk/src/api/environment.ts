import type { Event } from '../event.ts';

export type Theme = 'light' | 'dark' | 'contrast';
export type DistanceUnit = 'miles' | 'kilometres';

/** What a plugin may know about the program it runs in. */
export interface Environment {
  /** BCP 47, such as `en-US`. */
  readonly locale: string;
  /** IANA name of the account's time zone, such as `America/Denver`. */
  readonly timeZone: string;
  /** ISO 4217 code of the account's currency. */
  readonly currency: string;
  readonly distanceUnit: DistanceUnit;
  readonly theme: Theme;
  /** The host's edition, such as `professional`. */
  readonly edition: string;
  /** The host's own view of the network. */
  readonly isOnline: boolean;
}

export interface EnvironmentApi {
  /** The latest snapshot; replaced, never changed in place. */
  readonly current: Environment;
  readonly onDidChange: Event<Environment>;
}

/** Values of the settings that the plugin contributes, defaults filled in, by full key (`maps.confirmAboveRequests`). */
export type Configuration = Readonly<Record<string, boolean | number | string>>;

export interface ConfigurationApi {
  /** The latest snapshot; replaced, never changed in place. */
  readonly current: Configuration;
  readonly onDidChange: Event<Configuration>;
}
