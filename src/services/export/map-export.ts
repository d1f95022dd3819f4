import { type HostApi, isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  filter,
  firstValueFrom,
  ignoreElements,
  merge,
  type Observable,
  switchMap,
  timer,
} from 'rxjs';
import {
  type ExportChoice,
  type ExportFormat,
  PICTURE_EDGE,
} from '../../common/export/export-choice.ts';
import type { ExportPoint } from '../../common/export/export-point.ts';
import { tableCsv } from '../../common/export/export-table.ts';
import { homePoints, homesOf, homeTable } from '../../common/export/home-table.ts';
import { pointsGeoJson } from '../../common/export/points-geojson.ts';
import { pointsKml } from '../../common/export/points-kml.ts';
import { sharedPlacePoints } from '../../common/export/shared-place-table.ts';
import { sharedPlacesCsv } from '../../common/export/shared-places-csv.ts';
import { kindTitle } from '../../common/maps/kind-title.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { Host } from '../host.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { ExportChoices } from './export-choices.ts';
import { exportFileName } from './export-file-name.ts';
import { DOTS_PER_POINT, type MadePages, PageGiver } from './page-giver.ts';
import { PageMaker, paperSize } from './page-maker.ts';
import { type ShownContent, ShownContents } from './shown-content.ts';

export const MapExport = Symbol('MapExport') as ServiceIdentifier<MapExport>;

export interface ExportState {
  readonly choice: ExportChoice;
  /** The host can print. */
  readonly canPrint: boolean;
  readonly run:
    | { readonly phase: 'ready' | 'working' | 'done' }
    | { readonly phase: 'failed'; readonly reason: string };
}

/** Gives the shown map out as a picture, a document, on paper, or as data. Nothing leaves the machine. */
export interface MapExport {
  /** The present state, and each later one. A new map takes up what was chosen last in its hub; nothing personal. */
  readonly state$: Observable<ExportState>;
  change(change: Partial<ExportChoice>): void;
  /** Ends when the file is saved or the user has declined; failures become the state. */
  start(): Promise<void>;
  cancel(): void;
}

/** As wide as a picture is laid out, in units of which signs and text are as large as on the screen. */
const PICTURE_UNITS = 1000;
/** Not before the map is on the screen and its bill is on its way. */
const RECALL_AFTER_MS = 200;

const READY = { phase: 'ready' } as const;

const MEDIA_TYPES: Readonly<Record<Exclude<ExportFormat, 'print'>, readonly [string, string]>> = {
  png: ['png', 'image/png'],
  pdf: ['pdf', 'application/pdf'],
  csv: ['csv', 'text/csv'],
  geojson: ['geojson', 'application/geo+json'],
  kml: ['kml', 'application/vnd.google-earth.kml+xml'],
};

@injectable()
export class HostMapExport implements MapExport {
  readonly state$: Observable<ExportState>;
  private readonly states: BehaviorSubject<ExportState>;
  private running: AbortController | undefined;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ExportChoices) private readonly choices: ExportChoices,
    @inject(ShownContents) private readonly contents: ShownContents,
    @inject(PageMaker) private readonly pages: PageMaker,
    @inject(PageGiver) private readonly giver: PageGiver,
  ) {
    const canPrint = host.supports('printing');
    this.states = new BehaviorSubject<ExportState>({
      choice: choices.default,
      canPrint,
      run: READY,
    });
    const recalling$ = requests.state$.pipe(
      filter(({ phase }) => phase === 'recording'),
      switchMap(() => timer(RECALL_AFTER_MS).pipe(switchMap(() => this.recall()))),
      ignoreElements(),
    );
    this.state$ = merge(this.states, recalling$);
  }

  change(change: Partial<ExportChoice>): void {
    const choice = { ...this.states.value.choice, ...change };
    // Names stand with addresses only, and have to be asked for again.
    const hasNames = choice.level === 'address' && choice.hasNames;
    this.set({ choice: { ...choice, hasNames }, ...(!this.running && { run: READY }) });
  }

  async start(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.set({ run: { phase: 'working' } });
    try {
      const isDone = await this.give(this.states.value.choice, running.signal);
      this.end(running, { phase: isDone ? 'done' : 'ready' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.end(running, isAbortError(error) ? { phase: 'ready' } : { phase: 'failed', reason });
    }
  }

  cancel(): void {
    this.running?.abort();
  }

  private async recall(): Promise<void> {
    const hubId = this.requests.shown?.clients.hubId;
    if (hubId === undefined) return;
    try {
      const choice = await this.choices.recall(hubId);
      if (!this.running) this.set({ choice, run: READY });
    } catch (error) {
      this.host.log.warn(`What was exported last could not be read: ${String(error)}`);
    }
  }

  private end(running: AbortController, run: ExportState['run']): void {
    if (this.running !== running) return;
    this.running = undefined;
    this.set({ run });
  }

  private set(change: Partial<ExportState>): void {
    this.states.next({ ...this.states.value, ...change });
  }

  /** `false` when there is no map, or when the user does not save it after all. */
  private async give(choice: ExportChoice, signal: AbortSignal): Promise<boolean> {
    const { shown } = this.requests;
    const report = await firstValueFrom(this.requests.state$);
    if (!shown || report.phase !== 'shown') return false;
    const content = await this.contents.at(choice.level, { shown, report }, signal);
    await this.choices.keep(shown.clients.hubId, choice);
    if (choice.format === 'print') {
      await this.giver.print(await this.paperPages(content, choice, signal), signal);
      return true;
    }
    const bytes = await this.fileOf(choice.format, content, choice, signal);
    signal.throwIfAborted();
    const [extension, mediaType] = MEDIA_TYPES[choice.format];
    const name = exportFileName(this.titleOf(content), this.host.env.current);
    return this.host.ui.saveFile(
      { suggestedName: `${name}.${extension}`, mediaType, bytes },
      { signal },
    );
  }

  private async fileOf(
    format: Exclude<ExportFormat, 'print'>,
    content: ShownContent,
    choice: ExportChoice,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const encode = (text: string) => new TextEncoder().encode(text);
    switch (format) {
      case 'png':
        return this.picture(content, choice, signal);
      case 'pdf':
        return this.giver.document(await this.paperPages(content, choice, signal), signal);
      case 'csv':
        return encode(this.csv(content, choice));
      case 'geojson':
        return encode(pointsGeoJson(this.points(content, choice)));
      case 'kml':
        return encode(pointsKml(this.titleOf(content), this.points(content, choice)));
    }
  }

  private titleOf({ report }: ShownContent): string {
    return kindTitle(report.kind, messagesFor(this.host.env.current));
  }

  private csv(content: ShownContent, choice: ExportChoice): string {
    const messages = messagesFor(this.host.env.current);
    return content.level === 'zip'
      ? sharedPlacesCsv(content.places, messages, { unit: 'zip' })
      : tableCsv(homeTable(homes(content), choice, messages));
  }

  private points(content: ShownContent, choice: ExportChoice): readonly ExportPoint[] {
    const messages = messagesFor(this.host.env.current);
    return content.level === 'zip'
      ? sharedPlacePoints(content.places, messages)
      : homePoints(homes(content), choice, messages);
  }

  private async picture(
    content: ShownContent,
    { picture: { width, height } }: ExportChoice,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const { wrongSize } = messagesFor(this.host.env.current).export;
    const { minimum, maximum } = PICTURE_EDGE;
    const isEdge = (edge: number) => edge >= minimum && edge <= maximum;
    if (!isEdge(width) || !isEdge(height)) throw new RangeError(wrongSize(minimum, maximum));
    const pixelsPerUnit = width / PICTURE_UNITS;
    const size = { width: PICTURE_UNITS, height: height / pixelsPerUnit };
    const options = { size, pixelsPerUnit, hasTable: false, signal };
    return this.giver.picture(await this.pages.make(content, options), pixelsPerUnit);
  }

  private paperPages(
    content: ShownContent,
    choice: ExportChoice,
    signal: AbortSignal,
  ): Promise<MadePages> {
    const size = paperSize(choice);
    const { hasTable } = choice;
    return this.pages.make(content, { size, pixelsPerUnit: DOTS_PER_POINT, hasTable, signal });
  }
}

function homes({ shown: { clients, locations }, results }: ShownContent) {
  return homesOf(clients, results, locations.addressKeys);
}
