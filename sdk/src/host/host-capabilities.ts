import { CAPABILITIES, type Capability } from '../api/host-api.ts';
import type { HostServices } from './host-services.ts';

/** What a host has, by what its services hold: everything, less the optional ones that are left out. */
export function hostCapabilities(services: HostServices): readonly Capability[] {
  return CAPABILITIES.filter((capability) => !isOptional(capability) || services[capability]);
}

const OPTIONAL = [
  'secrets',
  'studios',
  'organizations',
  'events',
  'files',
  'branding',
  'printing',
] as const;

function isOptional(capability: Capability): capability is (typeof OPTIONAL)[number] {
  return OPTIONAL.some((optional) => optional === capability);
}
