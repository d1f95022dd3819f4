import type { NetApi } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { createCensusProvider } from '../../../src/services/geocoding/census-provider.ts';
import { LicensedProviderRegistry } from '../../../src/services/geocoding/licensed-provider-registry.ts';

const net: NetApi = { fetch: () => Promise.reject(new Error('Nobody asked.')) };
const provider = createCensusProvider({ net });
const forbidding = {
  ...provider,
  id: 'acme.maps',
  title: 'Acme',
  licence: { ...provider.licence, name: 'Acme terms', allowsStoring: false },
};

describe('the registry of providers', () => {
  it('takes no provider as cached whose licence forbids storing', () => {
    const registry = new LicensedProviderRegistry();
    expect(() => registry.register(forbidding)).toThrow(
      'Acme cannot be registered as cached: its licence (Acme terms) forbids storing what it finds.',
    );
    expect(registry.all).toEqual([]);
  });

  it('takes it as one whose answers are not kept', () => {
    const registry = new LicensedProviderRegistry();
    const uncached = { ...forbidding, isCached: false };
    const registration = registry.register(uncached);
    expect(registry.get('acme.maps')).toBe(uncached);
    registration.dispose();
    expect(registry.all).toEqual([]);
  });
});
