import type { Environment } from '@mystratus/plugin-sdk';

/** Language and units of an account. */
export interface Region extends Pick<Environment, 'locale' | 'currency' | 'distanceUnit'> {
  readonly title: string;
}

export const DEFAULT_REGION: Region = {
  title: 'English, US',
  locale: 'en-US',
  currency: 'USD',
  distanceUnit: 'miles',
};

/** What the harness can be switched between. */
export const REGIONS: readonly Region[] = [
  DEFAULT_REGION,
  { title: 'Español, EE. UU.', locale: 'es-US', currency: 'USD', distanceUnit: 'miles' },
  { title: 'Español, México', locale: 'es-MX', currency: 'MXN', distanceUnit: 'kilometres' },
  { title: 'English, Canada', locale: 'en-CA', currency: 'CAD', distanceUnit: 'kilometres' },
];

/** The region of this locale, or of its language, in any writing. */
export function regionOf(locale: string): Region | undefined {
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0];
  return (
    REGIONS.find((region) => region.locale.toLowerCase() === wanted) ??
    REGIONS.find((region) => region.locale.startsWith(`${language}-`))
  );
}
