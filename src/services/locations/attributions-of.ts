import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';

/** What must be said where locations on these terms are shown; each once. */
export function attributionsOf(licences: Iterable<ProviderLicence>): readonly string[] {
  const texts = new Set([...licences].map(({ attribution }) => attribution));
  texts.delete('');
  return [...texts];
}
