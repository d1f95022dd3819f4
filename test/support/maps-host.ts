import {
  createTestHost,
  type TestHost,
  type TestHostOptions,
  type TestPluginOptions,
} from '@mystratus/plugin-harness/testing';
import manifest from '../../plugin.manifest.json' with { type: 'json' };

export type MapsHostOptions = Omit<TestHostOptions, 'manifest'>;

/** A host with Maps in it by its real manifest; without its code unless a plugin is given, for tests of its parts. */
export function createMapsHost(options: MapsHostOptions = {}): TestHost {
  return createTestHost({ manifest, ...options });
}

/** Maps in one more window of this host. */
export function openMapsWindow(
  host: TestHost,
  options: Omit<TestPluginOptions, 'manifest'> = {},
): TestHost {
  return host.load({ manifest, ...options });
}
