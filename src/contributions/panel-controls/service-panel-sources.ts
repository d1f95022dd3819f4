import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { ComparedMaps } from '../../map/compared-maps.ts';
import { MapView } from '../../map/map-view.ts';
import type { PanelSources } from '../../panel/panel-model.ts';
import { BasemapService } from '../../services/basemaps/basemap-service.ts';
import { LedgerReport } from '../../services/billing/ledger-report.ts';
import { NetworkStatus } from '../../services/connectivity/network-status.ts';
import { MapExport } from '../../services/export/map-export.ts';
import { ExtensionsOverview } from '../../services/extensions/extensions-overview.ts';
import { PluginAnalyses } from '../../services/extensions/plugin-analyses.ts';
import { Host } from '../../services/host.ts';
import { AnswersService } from '../../services/insights/answers-service.ts';
import { MapRequestService } from '../../services/map-request/map-request-service.ts';
import { MapSelectionService } from '../../services/map-selection/map-selection-service.ts';
import { ShownMeasures } from '../../services/measures/shown-measures.ts';
import { PinColors } from '../../services/pin-colors/pin-colors.ts';
import { ChosenProjection } from '../../services/projection/chosen-projection.ts';
import { RefinementSession } from '../../services/refinement/refinement-session.ts';
import { SavedViews } from '../../services/saved-views/saved-views.ts';
import { StudioRings } from '../../services/studios/studio-rings.ts';
import { PlaceTableService } from '../../services/tables/place-table-service.ts';
import { FrameControls } from './frame-controls.ts';
import { PinControls } from './pin-controls.ts';

/** The services whose states the panel shows. */
@injectable()
export class ServicePanelSources implements PanelSources {
  constructor(
    @inject(Host) readonly host: HostApi,
    @inject(MapView) readonly mapView: MapView,
    @inject(MapRequestService) readonly requests: MapRequestService,
    @inject(StudioRings) readonly rings: StudioRings,
    @inject(MapSelectionService) readonly selection: MapSelectionService,
    @inject(ShownMeasures) readonly measures: ShownMeasures,
    @inject(MapExport) readonly exports: MapExport,
    @inject(SavedViews) readonly savedViews: SavedViews,
    @inject(RefinementSession) readonly refinement: RefinementSession,
    @inject(LedgerReport) readonly ledger: LedgerReport,
    @inject(NetworkStatus) readonly network: NetworkStatus,
    @inject(PlaceTableService) readonly tables: PlaceTableService,
    @inject(AnswersService) readonly answers: AnswersService,
    @inject(ComparedMaps) readonly comparedMaps: ComparedMaps,
    @inject(BasemapService) readonly basemaps: BasemapService,
    @inject(ExtensionsOverview) readonly extensions: ExtensionsOverview,
    @inject(PluginAnalyses) readonly analyses: PluginAnalyses,
    @inject(ChosenProjection) readonly projection: ChosenProjection,
    @inject(PinColors) readonly colors: PinColors,
    @inject(FrameControls) readonly frame: FrameControls,
    @inject(PinControls) readonly pins: PinControls,
  ) {}
}
