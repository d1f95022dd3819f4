import type { PluginIdentity, PointContribution } from '@mystratus/plugin-sdk';
import type {
  ContributedAnalysis,
  ContributedBasemap,
  ContributedDemographics,
  ContributedGeocodingProvider,
  ContributedMapKind,
  ContributedOverlay,
} from '../../maps-api.ts';

/** What can be contributed, by extension point: `mystratus.maps.` and the name here. */
export interface Contributions {
  readonly geocodingProviders: ContributedGeocodingProvider;
  readonly basemaps: ContributedBasemap;
  readonly overlays: ContributedOverlay;
  readonly mapKinds: ContributedMapKind;
  readonly analysisPanels: ContributedAnalysis;
  readonly demographics: ContributedDemographics;
}

export type PointName = keyof Contributions;

/** Asks the other plugin; the last argument is the options with their signal. */
export type AskPlugin = (...args: readonly unknown[]) => Promise<unknown>;

/** One contribution of another plugin, by its manifest or through the API. */
export interface Extension<P extends PointName = PointName> {
  readonly point: P;
  readonly contribution: Contributions[P];
  readonly from: PluginIdentity;
  readonly ask: AskPlugin;
}

/** The same before it is known to fit its point. */
export interface OfferedExtension {
  readonly point: string;
  readonly contribution: PointContribution;
  readonly from: PluginIdentity;
  readonly ask: AskPlugin;
}
