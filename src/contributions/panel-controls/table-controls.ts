import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import { messagesFor } from '../../common/messages/messages.ts';
import type { PlaceUnit } from '../../common/tables/place-table.ts';
import type { TableColumn } from '../../common/tables/table-columns.ts';
import { tableCsv } from '../../common/tables/table-csv.ts';
import { MapView } from '../../map/map-view.ts';
import type { TableActions } from '../../panel/actions/table-actions.ts';
import { Host } from '../../services/host.ts';
import { PlaceTableService } from '../../services/tables/place-table-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class TableControls implements TableActions {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PlaceTableService) private readonly table: PlaceTableService,
    @inject(MapView) private readonly mapView: MapView,
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

  private async save(): Promise<void> {
    const state = await firstValueFrom(this.table.state$);
    if (!state) return;
    const { table: words } = messagesFor(this.host.env.current);
    const density = words.density.miles;
    const titles = { columns: { ...words.columns, density }, ...words.csv };
    await this.host.ui.saveFile({
      suggestedName: words.fileName(state.table.unit),
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(tableCsv(state.table, state.sort, titles)),
    });
  }
}
