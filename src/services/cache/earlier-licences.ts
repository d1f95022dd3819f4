import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';

const EARLIER_LICENCES: Readonly<Record<string, ProviderLicence>> = {
  'mystratus.maps.bundled': {
    name: 'CC BY 4.0',
    attribution: '© GeoNames, CC BY 4.0',
    url: 'https://www.geonames.org/',
    allowsStoring: true,
  },
  'mystratus.maps.census': {
    name: 'Public domain',
    attribution: 'Geocoding: US Census Bureau',
    allowsStoring: true,
  },
  'mystratus.maps.nominatim': {
    name: 'ODbL 1.0',
    attribution: '© OpenStreetMap contributors',
    url: 'https://www.openstreetmap.org/copyright',
    allowsStoring: true,
  },
  'mystratus.maps.mapbox': {
    name: 'Mapbox permanent geocoding',
    attribution: '© Mapbox © OpenStreetMap',
    allowsStoring: true,
  },
};

/** Another provider's terms; only what may be kept was ever stored. */
const UNKNOWN: ProviderLicence = { name: '', attribution: '', allowsStoring: true };

/** The terms of a provider when locations were stored without them. Never changed: the terms of today are its own. */
export function earlierLicenceOf(providerId: string): ProviderLicence {
  return EARLIER_LICENCES[providerId] ?? UNKNOWN;
}
