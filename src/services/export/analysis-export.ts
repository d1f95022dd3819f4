import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import { type CsvCell, spreadsheetCsv } from '../../common/export/spreadsheet-csv.ts';
import { formatsFor } from '../../common/messages/formats.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import type { AnalysisResult } from '../../maps-api.ts';
import { PluginAnalyses } from '../extensions/plugin-analyses.ts';
import { Host } from '../host.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { Settings } from '../settings.ts';
import { exportFileName } from './export-file-name.ts';

/** Gives out what another plugin has answered, as it is sorted; rows that count fewer than may be told are left out. */
@injectable()
export class AnalysisExport {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PluginAnalyses) private readonly analyses: PluginAnalyses,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(Settings) private readonly settings: Settings,
  ) {}

  /** Does nothing where nothing is answered; rejects with a `HostError` when the file cannot be written. */
  async save(): Promise<void> {
    const { open } = await firstValueFrom(this.analyses.state$);
    if (open?.phase !== 'answered') return;
    const report = await firstValueFrom(this.requests.state$);
    const { current } = this.host.env;
    const { csv: words, output } = messagesFor(current).answers;
    const { table, sentence, caveat } = open.result;
    const minimum = this.settings.minimumSharedCount;
    const told = sharedRows(table, minimum);
    const isAllTold = told.length === table.rows.length;
    const text = spreadsheetCsv(
      table.columns.map(({ title }) => title),
      [
        ...told.map((cells) => table.columns.map((_, at) => csvCell(cells[at] ?? ''))),
        [],
        [open.title, isAllTold ? sentence : output.secret(minimum)],
        [words.filter, 'filterText' in report ? report.filterText : ''],
        [words.date, formatsFor(current).date(new Date())],
        [words.caveat, caveat],
      ],
    );
    await this.host.ui.saveFile({
      suggestedName: `${exportFileName(open.title, current)}.csv`,
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(text),
    });
  }
}

function csvCell(cell: string | number): CsvCell {
  return typeof cell === 'number' ? Number(cell.toFixed(4)) : cell;
}

function sharedRows({ columns, rows }: AnalysisResult['table'], minimum: number) {
  const counts = columns.flatMap(({ kind }, at) => (kind === 'count' ? [at] : []));
  const isSmall = (cell: unknown) => typeof cell === 'number' && cell > 0 && cell < minimum;
  return rows.filter((cells) => !counts.some((at) => isSmall(cells[at])));
}
