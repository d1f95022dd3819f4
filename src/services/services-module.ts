import { ContainerModule } from 'inversify';
import { BillingService, LedgerBillingService } from './billing/billing-service.ts';
import { Ledger, SqlLedger } from './billing/ledger.ts';
import { UsageReporter } from './billing/usage-reporter.ts';
import { LocationCache, SqlLocationCache } from './cache/location-cache.ts';
import { GeocodingProviderRegistry } from './geocoding/geocoding-provider.ts';
import { CachingLocationService, LocationService } from './locations/location-service.ts';
import { MapKindRegistry } from './map-kinds/map-kind-registry.ts';
import { HubMapRequestService } from './map-request/hub-map-request-service.ts';
import { MapRequestService } from './map-request/map-request-service.ts';
import { Registry } from './registry.ts';
import { HostSelectionService, SelectionService } from './selection/selection-service.ts';
import { HostSettings, Settings } from './settings.ts';

export const servicesModule = new ContainerModule(({ bind }) => {
  bind(Settings).to(HostSettings);
  bind(SelectionService).to(HostSelectionService);
  bind(GeocodingProviderRegistry).toResolvedValue(() => new Registry());
  bind(MapKindRegistry).toResolvedValue(() => new Registry());
  bind(LocationCache).to(SqlLocationCache);
  bind(LocationService).to(CachingLocationService);
  bind(Ledger).to(SqlLedger);
  bind(UsageReporter).toSelf();
  bind(BillingService).to(LedgerBillingService);
  bind(MapRequestService).to(HubMapRequestService);
});
