import { ContainerModule } from 'inversify';
import { BasemapRegistry } from './basemaps/basemap.ts';
import { BasemapService } from './basemaps/basemap-service.ts';
import { ChosenBasemapService } from './basemaps/chosen-basemap-service.ts';
import { BillingService, LedgerBillingService } from './billing/billing-service.ts';
import { LedgerReport, StoredLedgerReport } from './billing/ledger-report.ts';
import { DEFAULT_REPORTING_POLICY, ReportingPolicy } from './billing/reporting-policy.ts';
import { UsageReporter } from './billing/usage-reporter.ts';
import { LocationCache } from './cache/location-cache.ts';
import { MapsStore } from './cache/maps-store.ts';
import { ClientSets, StoredClientSets } from './client-sets/client-sets.ts';
import { Connectivity } from './connectivity/connectivity.ts';
import {
  ConnectivityPolicy,
  DEFAULT_CONNECTIVITY_POLICY,
} from './connectivity/connectivity-policy.ts';
import { HostConnectivity } from './connectivity/host-connectivity.ts';
import { NetworkStatus, StoreNetworkStatus } from './connectivity/network-status.ts';
import { HostOnlineAccess, OnlineAccess } from './connectivity/online-access.ts';
import { AnalysisExport } from './export/analysis-export.ts';
import { AnswerExport } from './export/answer-export.ts';
import { ExportChoices } from './export/export-choices.ts';
import { Letterhead } from './export/letterhead.ts';
import { HostMapExport, MapExport } from './export/map-export.ts';
import { PageGiver } from './export/page-giver.ts';
import { PageMaker } from './export/page-maker.ts';
import { PaperOverlays } from './export/paper-overlays.ts';
import { PdfWriter, WorkerPdfWriter } from './export/pdf-writer.ts';
import { ShownContents } from './export/shown-content.ts';
import { AnalysisRegistry } from './extensions/analysis.ts';
import { ExtensionBorder } from './extensions/extension-border.ts';
import { ExtensionChoices } from './extensions/extension-choices.ts';
import { ExtensionPoints } from './extensions/extension-points.ts';
import { ExtensionsOverview } from './extensions/extensions-overview.ts';
import { MapOverlays } from './extensions/map-overlays.ts';
import { OverlayRegistry } from './extensions/overlay.ts';
import { PluginAnalyses } from './extensions/plugin-analyses.ts';
import { builtInOnlineProviders } from './geocoding/built-in-online-providers.ts';
import {
  GeocodingProviderRegistry,
  OnlineGeocodingProviders,
} from './geocoding/geocoding-provider.ts';
import { LicensedProviderRegistry } from './geocoding/licensed-provider-registry.ts';
import { Host } from './host.ts';
import { AnswersService } from './insights/answers-service.ts';
import { DemographicsRegistry } from './insights/demographics.ts';
import { EventSource } from './insights/event-source.ts';
import { KnownPopulations } from './insights/known-populations.ts';
import { MapAnswersService } from './insights/map-answers-service.ts';
import { SchoolSource } from './insights/school-source.ts';
import { SiteImport } from './insights/site-import.ts';
import { CachingLocationService, LocationService } from './locations/location-service.ts';
import { MapKindRegistry } from './map-kinds/map-kind-registry.ts';
import { HubMapRequestService } from './map-request/hub-map-request-service.ts';
import { MapRequestService } from './map-request/map-request-service.ts';
import { HubMapSelectionService } from './map-selection/hub-map-selection-service.ts';
import { MapSelectionService } from './map-selection/map-selection-service.ts';
import {
  ClientMeasuresService,
  HostClientMeasuresService,
} from './measures/client-measures-service.ts';
import { MapShownMeasures, ShownMeasures } from './measures/shown-measures.ts';
import { MeasuredPinColors, PinColors } from './pin-colors/pin-colors.ts';
import { ChosenProjection } from './projection/chosen-projection.ts';
import { QueuedRefinementService } from './refinement/queued-refinement-service.ts';
import { RefinementService } from './refinement/refinement-service.ts';
import { MapRefinementSession, RefinementSession } from './refinement/refinement-session.ts';
import { Registry } from './registry.ts';
import { LastLooks } from './saved-views/last-looks.ts';
import { MapLooks } from './saved-views/map-looks.ts';
import { OpenMaps } from './saved-views/open-maps.ts';
import { HostSavedViews, SavedViews } from './saved-views/saved-views.ts';
import { HostSelectionService, SelectionService } from './selection/selection-service.ts';
import { HostSettings, Settings } from './settings.ts';
import { MapStudioRings, StudioRings } from './studios/studio-rings.ts';
import { HostStudioService, StudioService } from './studios/studio-service.ts';
import { MapPlaceTableService, PlaceTableService } from './tables/place-table-service.ts';

export const servicesModule = new ContainerModule(({ bind }) => {
  bind(Settings).to(HostSettings);
  bind(SelectionService).to(HostSelectionService);
  bind(GeocodingProviderRegistry).toResolvedValue(() => new LicensedProviderRegistry());
  bind(OnlineGeocodingProviders).toResolvedValue(builtInOnlineProviders, [
    Connectivity,
    Host,
    Settings,
  ]);
  bind(ConnectivityPolicy).toConstantValue(DEFAULT_CONNECTIVITY_POLICY);
  bind(Connectivity).to(HostConnectivity);
  bind(NetworkStatus).to(StoreNetworkStatus);
  bind(OnlineAccess).to(HostOnlineAccess);
  bind(BasemapRegistry).toResolvedValue(() => new Registry());
  bind(BasemapService).to(ChosenBasemapService);
  bind(ChosenProjection).toSelf();
  bind(MapKindRegistry).toResolvedValue(() => new Registry());
  bind(OverlayRegistry).toResolvedValue(() => new Registry());
  bind(AnalysisRegistry).toResolvedValue(() => new Registry());
  bind(DemographicsRegistry).toResolvedValue(() => new Registry());
  bind(KnownPopulations).toSelf();
  bind(ExtensionBorder).toSelf();
  bind(ExtensionChoices).toSelf();
  bind(ExtensionPoints).toSelf();
  bind(MapOverlays).toSelf();
  bind(PluginAnalyses).toSelf();
  bind(ExtensionsOverview).toSelf();
  bind(LocationCache).toResolvedValue(locationsOf, [MapsStore]);
  bind(LocationService).to(CachingLocationService);
  bind(ReportingPolicy).toConstantValue(DEFAULT_REPORTING_POLICY);
  bind(UsageReporter).toSelf();
  bind(LedgerReport).to(StoredLedgerReport);
  bind(BillingService).to(LedgerBillingService);
  bind(RefinementService).to(QueuedRefinementService);
  bind(RefinementSession).to(MapRefinementSession);
  bind(ClientMeasuresService).to(HostClientMeasuresService);
  bind(PinColors).to(MeasuredPinColors);
  bind(ClientSets).to(StoredClientSets);
  bind(AnswersService).to(MapAnswersService);
  bind(EventSource).toSelf();
  bind(SchoolSource).toSelf();
  bind(SiteImport).toSelf();
  bind(PlaceTableService).to(MapPlaceTableService);
  bind(ShownMeasures).to(MapShownMeasures);
  bind(MapRequestService).to(HubMapRequestService);
  bind(StudioService).to(HostStudioService);
  bind(StudioRings).to(MapStudioRings);
  bind(ExportChoices).toSelf();
  bind(ShownContents).toSelf();
  bind(PageMaker).toSelf();
  bind(PaperOverlays).toSelf();
  bind(PageGiver).toSelf();
  bind(Letterhead).toSelf();
  bind(AnalysisExport).toSelf();
  bind(AnswerExport).toSelf();
  bind(PdfWriter).to(WorkerPdfWriter);
  bind(MapExport).to(HostMapExport);
  bind(MapLooks).toSelf();
  bind(LastLooks).toSelf();
  bind(OpenMaps).toSelf();
  bind(SavedViews).to(HostSavedViews);
  bind(MapSelectionService).to(HubMapSelectionService);
});

/** The store may read its files again from the start, so the cache is asked for each time. */
function locationsOf(store: MapsStore): LocationCache {
  return {
    get stamp() {
      return store.locations.stamp;
    },
    recall: (addressKeys) => store.locations.recall(addressKeys),
    get: (addressKey) => store.locations.get(addressKey),
  };
}
