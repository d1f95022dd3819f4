import { CAPABILITIES, type Capability, type Theme } from '@mystratus/plugin-sdk';
import { hubsOf } from './hub-definition.ts';
import { DEFAULT_REGION, type Region, regionOf } from './regions.ts';

/** How the page was asked to start, by its query. */
export interface LaunchOptions {
  readonly hubId: string;
  readonly clientCount: number;
  readonly seed: number;
  /** List the first so many clients only, and the records of those. */
  readonly listCount: number | undefined;
  /** As given, when it is not one of {@link EDITIONS}. */
  readonly edition: string;
  readonly isServiceActive: boolean;
  readonly isOnline: boolean;
  /** The account has entered its studios. */
  readonly hasStudios: boolean;
  readonly mode: 'frame' | 'inpage';
  /** What the system prefers, when `undefined`. */
  readonly theme: Theme | undefined;
  readonly region: Region;
  /** Path of a manifest, in place of the plugin that is developed here. */
  readonly plugin: string | undefined;
  /** Capabilities that no plugin gets, to see how it does without. */
  readonly denied: readonly Capability[];
  /** The other parameters: settings by their full keys. */
  readonly settings: ReadonlyMap<string, string>;
}

export const EDITIONS = ['standard', 'professional', 'enterprise', 'express', 'spectra'] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;

const MOST_CLIENTS = 1_000_000;
const OWN_PARAMETERS = [
  'hub',
  'clients',
  'seed',
  'list',
  'edition',
  'service',
  'online',
  'studios',
  'mode',
  'theme',
  'region',
  'plugin',
  'deny',
];

/** Reads the query of the page's address. What it does not understand, it takes for not given. */
export function parseLaunchOptions(search: string): LaunchOptions {
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const word = (name: string) => text(name).toLowerCase();
  const count = (name: string) => {
    const digits = text(name).replaceAll(/[,_\s]/g, '');
    return /^\d+$/.test(digits) ? Math.min(Number(digits), MOST_CLIENTS) : undefined;
  };
  const oneOf = <T extends string>(values: readonly T[], name: string) =>
    values.find((value) => value === word(name));

  const edition = oneOf(EDITIONS, 'edition') ?? (text('edition') || 'professional');
  return {
    hubId: hubsOf(edition).find(({ id }) => id === word('hub'))?.id ?? 'clients',
    clientCount: count('clients') ?? 12_500,
    seed: count('seed') ?? 1,
    listCount: count('list'),
    edition,
    isServiceActive: !isNo(word('service')),
    isOnline: !isNo(word('online')),
    hasStudios: !isNo(word('studios')),
    mode: oneOf(['frame', 'inpage'] as const, 'mode') ?? 'frame',
    theme: oneOf(THEMES, 'theme'),
    region: regionOf(word('region')) ?? DEFAULT_REGION,
    plugin: text('plugin') || undefined,
    denied: CAPABILITIES.filter((name) =>
      word('deny')
        .split(/[\s,]+/)
        .includes(name),
    ),
    settings: new Map([...query].filter(([name]) => !OWN_PARAMETERS.includes(name))),
  };
}

function isNo(word: string): boolean {
  return ['inactive', 'offline', 'false', '0', 'no', 'off'].includes(word);
}
