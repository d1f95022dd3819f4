import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import type { ExportChoice } from '../../common/export/export-choice.ts';
import { readableRows } from '../../common/export/export-table.ts';
import { type DrawnOnPaper, mapLegend } from '../../common/export/page/map-legend.ts';
import {
  type MapPageContent,
  mapBox,
  mapPage,
  type PageSize,
  type PageTexts,
} from '../../common/export/page/map-page.ts';
import { legendWithOverlays } from '../../common/export/page/overlay-legend.ts';
import { tablePages } from '../../common/export/page/table-page.ts';
import { coverageLine, sharedCoverageLine } from '../../common/export/shared-coverage.ts';
import { sharedPlaceTable } from '../../common/export/shared-place-table.ts';
import { kindTitle } from '../../common/maps/kind-title.ts';
import { formatsFor } from '../../common/messages/formats.ts';
import { type Messages, messagesFor } from '../../common/messages/messages.ts';
import { Host } from '../host.ts';
import { PinColors } from '../pin-colors/pin-colors.ts';
import { Letterhead } from './letterhead.ts';
import { MapPictures } from './map-pictures.ts';
import { MapViewport } from './map-viewport.ts';
import { createMeasureText } from './page-canvas.ts';
import type { MadePages } from './page-giver.ts';
import { PaperOverlays } from './paper-overlays.ts';
import type { ShownContent } from './shown-content.ts';

export interface PageOptions {
  readonly size: PageSize;
  /** Pixels of the map for each unit of the page. */
  readonly pixelsPerUnit: number;
  readonly hasTable: boolean;
  readonly signal: AbortSignal;
}

/** Lays out what a map has to tell as pages: the map with everything that explains it, and the table if wanted. */
@injectable()
export class PageMaker {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapPictures) private readonly pictures: MapPictures,
    @inject(Letterhead) private readonly letterhead: Letterhead,
    @inject(PinColors) private readonly colors: PinColors,
    @inject(MapViewport) private readonly viewport: MapViewport,
    @inject(PaperOverlays) private readonly overlays: PaperOverlays,
  ) {}

  async make(
    content: ShownContent,
    { size, pixelsPerUnit, hasTable, signal }: PageOptions,
  ): Promise<MadePages> {
    const measure = createMeasureText();
    const { env } = this.host;
    const messages = messagesFor(env.current);
    const formats = formatsFor(env.current);
    const letterhead = await this.letterhead.read(signal);
    const attribution = await this.letterhead.attribution(content.shown.locations.attributions);
    const texts = { ...this.texts(content), ...letterhead.texts, attribution };
    const { width, height } = mapBox(texts, size, measure);
    const { canvas, milesPerUnit, ...colours } = await this.pictures.paint({
      scene: content.scene,
      viewpoint: this.viewport.viewpoint,
      width,
      height,
      pixelsPerUnit,
      signal,
    });
    const pageContent: MapPageContent = {
      ...texts,
      milesPerUnit,
      distanceUnit: env.current.distanceUnit,
      formatDistance: formats.distance,
      legend: legendWithOverlays(
        mapLegend(
          { ...content, ...colours, groups: await this.groups(messages) },
          env.current.distanceUnit,
          messages,
        ),
        await this.overlays.read(),
        messages,
      ),
    };
    const pages = [mapPage(pageContent, size, measure)];
    if (hasTable) {
      const table = sharedPlaceTable(content.places, messages);
      const head = { ...texts, title: messages.export.page.tableTitle };
      const rows = readableRows(table, formats);
      const { more, sheet } = messages.export.page;
      const { columns } = table;
      pages.push(...tablePages(head, { columns, rows, more, sheet }, size, measure));
    }
    return { title: texts.title, pages, images: { map: canvas, ...letterhead.images } };
  }

  private texts({
    report,
    places,
    level,
    scene,
  }: ShownContent): Omit<PageTexts, 'company' | 'contact' | 'attribution'> {
    const { env } = this.host;
    const messages = messagesFor(env.current);
    const { export: words } = messages;
    const { minimum, clientCount: located } = places;
    const isShared = level === 'zip';
    const { kind, filterText, coverage } = report;
    return {
      title: kindTitle(kind, messages),
      date: formatsFor(env.current).date(new Date()),
      filter: filterText ? words.page.filter(filterText) : words.page.noFilter,
      coverage: isShared
        ? sharedCoverageLine(coverage, { located, minimum }, messages)
        : coverageLine(coverage, messages),
      notes: [
        ...(isShared && scene.kind !== 'address-pins' ? [words.byZip] : []),
        ...(isShared && minimum > 1 ? [words.rule(minimum)] : []),
        ...(isShared ? [] : [words.personal]),
      ],
    };
  }

  private async groups({ pins }: Messages): Promise<DrawnOnPaper['groups']> {
    const { attribute, groups } = await firstValueFrom(this.colors.state$);
    return attribute && groups && { title: pins.attributes[attribute], groups: groups.groups };
  }
}

/** The paper of a choice in points, 72 to an inch. */
export function paperSize({
  paper,
  isLandscape,
}: Pick<ExportChoice, 'paper' | 'isLandscape'>): PageSize {
  const [short, long] = paper === 'letter' ? [612, 792] : [595.28, 841.89];
  return isLandscape ? { width: long, height: short } : { width: short, height: long };
}
