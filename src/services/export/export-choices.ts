import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  defaultChoice,
  EXPORT_FORMATS,
  type ExportChoice,
  PAPERS,
  PICTURE_EDGE,
} from '../../common/export/export-choice.ts';
import { isRecord } from '../../common/json/is-record.ts';
import { Host } from '../host.ts';

const FILE_NAME = 'export-choices.json';

/** Where a sheet of writing paper is 8½ by 11 inches. */
const LETTER_REGIONS = [
  'US',
  'CA',
  'MX',
  'PH',
  'CO',
  'CL',
  'CR',
  'DO',
  'GT',
  'PA',
  'PR',
  'SV',
  'VE',
];

/** What was chosen last in each hub. Whether it was personal is not kept: that is asked for anew each time. */
@injectable()
export class ExportChoices {
  constructor(@inject(Host) private readonly host: HostApi) {}

  /** The default where nothing is kept, or nothing that can be understood. */
  async recall(hubId: string): Promise<ExportChoice> {
    const kept = (await this.read())[hubId];
    const choice = this.default;
    if (!isRecord(kept)) return choice;
    const { format, paper, isLandscape, hasTable, picture, hasOwnSize } = kept;
    return {
      ...choice,
      format: EXPORT_FORMATS.find((it) => it === format) ?? choice.format,
      paper: PAPERS.find((it) => it === paper) ?? choice.paper,
      isLandscape: typeof isLandscape === 'boolean' ? isLandscape : choice.isLandscape,
      hasTable: typeof hasTable === 'boolean' ? hasTable : choice.hasTable,
      hasOwnSize: hasOwnSize === true,
      picture:
        isRecord(picture) && isEdge(picture.width) && isEdge(picture.height)
          ? { width: picture.width, height: picture.height }
          : choice.picture,
    };
  }

  async keep(hubId: string, choice: ExportChoice): Promise<void> {
    const { format, paper, isLandscape, hasTable, picture, hasOwnSize } = choice;
    const kept = {
      ...(await this.read()),
      [hubId]: { format, paper, isLandscape, hasTable, picture, hasOwnSize },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(kept));
    await this.host.storage.writeAtomically(FILE_NAME, bytes);
  }

  get default(): ExportChoice {
    const { region } = new Intl.Locale(this.host.env.current.locale).maximize();
    return defaultChoice(region && LETTER_REGIONS.includes(region) ? 'letter' : 'a4');
  }

  private async read(): Promise<Readonly<Record<string, unknown>>> {
    const bytes = await this.host.storage.read(FILE_NAME);
    if (!bytes) return {};
    try {
      const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isRecord(kept) ? kept : {};
    } catch (error) {
      this.host.log.warn(`${FILE_NAME} was damaged and begins anew: ${String(error)}`);
      return {};
    }
  }
}

function isEdge(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= PICTURE_EDGE.minimum &&
    value <= PICTURE_EDGE.maximum
  );
}
