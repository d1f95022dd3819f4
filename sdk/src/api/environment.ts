import type { Event } from '../event.ts';

/** Colours that the host shows; `contrast` is the high-contrast theme of the system. */
export type Theme = 'light' | 'dark' | 'contrast';
/** What distances are shown in. */
export type DistanceUnit = 'miles' | 'kilometres';

/** What a plugin may know about the program it runs in. */
export interface Environment {
  /** BCP 47, such as `en-US`. */
  readonly locale: string;
  /** IANA name of the account's time zone, such as `America/Denver`. */
  readonly timeZone: string;
  /** ISO 4217 code of the account's currency. */
  readonly currency: string;
  /** As the user reads distances; the wire has none. */
  readonly distanceUnit: DistanceUnit;
  /** The plugin draws its panel in the same. */
  readonly theme: Theme;
  /** The host's edition, such as `professional`. */
  readonly edition: string;
  /** The host's own view of the network. */
  readonly isOnline: boolean;
}

/** What surrounds the plugin, as snapshots. */
export interface EnvironmentApi {
  /** The latest snapshot; replaced, never changed in place. */
  readonly current: Environment;
  /** Fires with the new snapshot, once it is `current`. */
  readonly onDidChange: Event<Environment>;
}

/** Values of the settings that the plugin contributes, defaults filled in, by full key (`maps.confirmAboveRequests`). */
export type Configuration = Readonly<Record<string, boolean | number | string>>;

/** The plugin’s own settings, as snapshots. */
export interface ConfigurationApi {
  /** The latest snapshot; replaced, never changed in place. */
  readonly current: Configuration;
  /** Fires with the new snapshot, once it is `current`. */
  readonly onDidChange: Event<Configuration>;
}
