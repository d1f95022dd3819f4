import type { Disposable, Plugin } from '@mystratus/plugin-sdk';
import { Container, type ServiceIdentifier } from 'inversify';
import { BundledAssets, loadBundledAssets } from '../../src/bundled-assets.ts';
import { BuiltInMapKinds } from '../../src/contributions/built-in-map-kinds.ts';
import { BuiltInProviders } from '../../src/contributions/built-in-providers.ts';
import { Contribution } from '../../src/contributions/contribution.ts';
import { MapCommands } from '../../src/contributions/map-commands.ts';
import { FrameControls } from '../../src/contributions/panel-controls/frame-controls.ts';
import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { offlineModule } from '../../src/offline/offline-module.ts';
import { UsageReporter } from '../../src/services/billing/usage-reporter.ts';
import { MapsStore } from '../../src/services/cache/maps-store.ts';
import { Connectivity } from '../../src/services/connectivity/connectivity.ts';
import { Host, Manifest } from '../../src/services/host.ts';
import { HandPlacements } from '../../src/services/locations/hand-placements.ts';
import { MapPainter } from '../../src/services/map-request/map-painter.ts';
import { MapRequestService } from '../../src/services/map-request/map-request-service.ts';
import { RefinementStore } from '../../src/services/refinement/refinement-store.ts';
import { servicesModule } from '../../src/services/services-module.ts';

/** Maps as it is composed, less what needs a screen: the panel, and OpenLayers behind the painter. */
export const mapsWithoutPixels: Plugin = {
  async activate({ host, manifest, subscriptions }) {
    const assets = await loadBundledAssets(host);
    const container = new Container({ defaultScope: 'Singleton', jitless: true });
    const disposeAtEnd = <T extends Disposable>(service: ServiceIdentifier<T>) =>
      container.onActivation(service, (_, instance) => subscriptions.add(instance));
    disposeAtEnd(MapsStore);
    disposeAtEnd(Connectivity);
    disposeAtEnd(UsageReporter);
    disposeAtEnd(MapRequestService);
    container.bind(Host).toConstantValue(host);
    container.bind(Manifest).toConstantValue(manifest);
    container.bind(MapsStore).toConstantValue(assets.store);
    container.bind(HandPlacements).toConstantValue(assets.placements);
    container.bind(RefinementStore).toConstantValue(assets.refinementQueue);
    container.bind(BundledLocator).toConstantValue(new BundledLocator(assets.zipCentroids));
    container.bind(BundledAssets).toConstantValue(assets);
    container.bind(MapPainter).toConstantValue({ show: async () => {}, clear: () => {} });
    container.bind(FrameControls).toSelf();
    container.load(servicesModule, offlineModule);
    container.bind(Contribution).to(BuiltInProviders);
    container.bind(Contribution).to(BuiltInMapKinds);
    container.bind(Contribution).to(MapCommands);
    for (const contribution of container.getAll(Contribution)) {
      subscriptions.add(contribution.contribute());
    }
  },
};
