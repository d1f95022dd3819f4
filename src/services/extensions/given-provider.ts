import { HostError } from '@mystratus/plugin-sdk';
import { GeocodingError } from '../geocoding/geocoding-error.ts';
import type { GeocodeAnswer, OnlineGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import type { Extension } from './extension.ts';
import { type ExtensionBorder, ExtensionError } from './extension-border.ts';

const DEADLINE_MS = 60_000;

/** A provider of another plugin, which is given what every provider is given, and judged as every provider is. */
export function givenProvider(
  extension: Extension<'geocodingProviders'>,
  border: ExtensionBorder,
): OnlineGeocodingProvider {
  const { from, contribution } = extension;
  const { id, title, coverage, licence, bestPrecision, origin, batchSize } = contribution;
  if (origin !== undefined && !from.permissions.network.includes(origin)) {
    throw new HostError(
      'permission-denied',
      `Your plugin may not send to ${origin}: ask for it in permissions.network of the manifest.`,
    );
  }
  return {
    id,
    title,
    coverage,
    licence,
    isCached: licence.allowsStoring,
    bestPrecision,
    isBundled: false,
    givenBy: from.displayName,
    sends: { origin, parts: ['street', 'city', 'state', 'zip'] },
    batchSize,
    async geocode(batch, { signal }) {
      try {
        return await border.ask<readonly GeocodeAnswer[]>(extension, [batch], {
          signal,
          deadlineMs: DEADLINE_MS,
          count: batch.length,
        });
      } catch (error) {
        if (error instanceof ExtensionError) throw new GeocodingError('busy', error.message);
        throw error;
      }
    },
  };
}
