import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import { sharedPlaces } from '../../common/export/shared-places.ts';
import { sharedPlacesCsv } from '../../common/export/shared-places-csv.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import type { PlaceUnit } from '../../common/tables/place-table.ts';
import { columnsOf, type TableColumn } from '../../common/tables/table-columns.ts';
import { MapView } from '../../map/map-view.ts';
import type { TableActions } from '../../panel/actions/table-actions.ts';
import { Host } from '../../services/host.ts';
import { Settings } from '../../services/settings.ts';
import { PlaceTableService } from '../../services/tables/place-table-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class TableControls implements TableActions {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PlaceTableService) private readonly table: PlaceTableService,
    @inject(MapView) private readonly mapView: MapView,
    @inject(Settings) private readonly settings: Settings,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  setUnit(unit: PlaceUnit): void {
    this.table.setUnit(unit);
  }

  sortBy(column: TableColumn): void {
    this.table.sortBy(column);
  }

  /** The place is ringed on the map, for when the user goes back there. */
  focusOn(id: string): void {
    this.table.focusOn(id);
    this.mapView.highlight('pointed', Uint32Array.from(this.table.clientsAt(id)));
  }

  scrollTo(firstRow: number): void {
    this.table.scrollTo(firstRow);
  }

  select(id: string): void {
    this.tasks.run(this.table.select(id));
  }

  toggle(id: string): void {
    this.table.toggle(id);
  }

  saveCsv(): void {
    this.tasks.run(this.save());
  }

  /** As it is sorted; a file may be passed on, and so tells no small counts. */
  private async save(): Promise<void> {
    const state = await firstValueFrom(this.table.state$);
    if (!state) return;
    const { table, order } = state;
    const messages = messagesFor(this.host.env.current);
    const rows = order.flatMap((index) => table.rows[index] ?? []);
    const shared = sharedPlaces(table.rows, this.settings.minimumSharedCount);
    const shownIds = new Set(shared.shown.map(({ id }) => id));
    const shown = rows.filter(({ id }) => shownIds.has(id));
    const densities = new Map(rows.map(({ id, density }) => [id, density]));
    const csv = sharedPlacesCsv({ ...shared, shown }, messages, {
      unit: table.unit,
      ...(columnsOf(table).includes('density') && {
        density: { title: messages.table.density.miles, of: (id) => densities.get(id) },
      }),
    });
    await this.host.ui.saveFile({
      suggestedName: messages.table.fileName(table.unit),
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(csv),
    });
  }
}
