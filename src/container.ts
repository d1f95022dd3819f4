import type { Disposable, PluginContext } from '@mystratus/plugin-sdk';
import { Container, type ServiceIdentifier } from 'inversify';
import { BundledAssets } from './bundled-assets.ts';
import { contributionsModule } from './contributions/contributions-module.ts';
import { PanelRoot } from './contributions/side-panel.ts';
import { ComparedMaps } from './map/compared-maps.ts';
import { mapModule } from './map/map-module.ts';
import { MapView } from './map/map-view.ts';
import { BundledLocator } from './offline/bundled-locator.ts';
import { offlineModule } from './offline/offline-module.ts';
import { BasemapService } from './services/basemaps/basemap-service.ts';
import { UsageReporter } from './services/billing/usage-reporter.ts';
import { MapsStore } from './services/cache/maps-store.ts';
import { Connectivity } from './services/connectivity/connectivity.ts';
import { Host, Manifest } from './services/host.ts';
import { HandPlacements } from './services/locations/hand-placements.ts';
import { MapRequestService } from './services/map-request/map-request-service.ts';
import { MapSelectionService } from './services/map-selection/map-selection-service.ts';
import { RefinementStore } from './services/refinement/refinement-store.ts';
import { servicesModule } from './services/services-module.ts';

/**
 * The one container of the plugin. What it makes and must be disposed goes on the context's subscriptions as it is
 * made: dependencies are made first, so disposing last in first out takes nothing from under what still uses it.
 */
export function createContainer(context: PluginContext, assets: BundledAssets): Container {
  // The frame's policy forbids code generation from strings.
  const container = new Container({ defaultScope: 'Singleton', jitless: true });
  const disposeAtEnd = <T extends Disposable>(service: ServiceIdentifier<T>) =>
    container.onActivation(service, (_, instance) => context.subscriptions.add(instance));
  disposeAtEnd(MapsStore);
  disposeAtEnd(Connectivity);
  disposeAtEnd(UsageReporter);
  disposeAtEnd(BasemapService);
  disposeAtEnd(MapView);
  disposeAtEnd(ComparedMaps);
  disposeAtEnd(MapRequestService);
  disposeAtEnd(MapSelectionService);
  container.bind(Host).toConstantValue(context.host);
  container.bind(Manifest).toConstantValue(context.manifest);
  container.bind(PanelRoot).toConstantValue(context.panelRoot);
  container.bind(MapsStore).toConstantValue(assets.store);
  container.bind(HandPlacements).toConstantValue(assets.placements);
  container.bind(RefinementStore).toConstantValue(assets.refinementQueue);
  container.bind(BundledLocator).toConstantValue(new BundledLocator(assets.zipCentroids));
  container.bind(BundledAssets).toConstantValue(assets);
  container.load(servicesModule, offlineModule, mapModule, contributionsModule);
  return container;
}
