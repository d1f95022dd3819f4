import type { Configuration, PluginManifest } from '@mystratus/plugin-sdk';

/**
 * Whether the manifest asks for an origin, or the user has entered it in a setting that the manifest names. The host
 * checks each request again; this is so that nothing is offered that it would refuse.
 */
export function isOriginGranted(
  origin: string,
  { permissions }: PluginManifest,
  configuration: Configuration,
): boolean {
  return permissions.network.some(
    (granted) =>
      granted.origin === origin ||
      (granted.originSetting !== undefined &&
        originOf(configuration[granted.originSetting]) === origin),
  );
}

function originOf(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : undefined;
}
