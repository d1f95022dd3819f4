import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { firstValueFrom } from 'rxjs';
import type { AnswerFormat } from '../../common/export/answer-format.ts';
import {
  type AnswerPageContent,
  answerMapBoxes,
  answerPage,
} from '../../common/export/page/answer-page.ts';
import { legendWithOverlays } from '../../common/export/page/overlay-legend.ts';
import type { PageLegend } from '../../common/export/page/page-legend.ts';
import { geodesicCircle } from '../../common/geo/geodesic-circle.ts';
import { isLocated, type LocateResult } from '../../common/locations/location.ts';
import { heatLegend } from '../../common/maps/heat-legend.ts';
import { DEFAULT_HEAT_OPTIONS } from '../../common/maps/heat-options.ts';
import { type HeatSummary, heatScene } from '../../common/maps/heat-scene.ts';
import type { HeatScene } from '../../common/maps/map-scene.ts';
import { viewpointAround } from '../../common/maps/viewpoint-around.ts';
import { type Formats, formatsFor } from '../../common/messages/formats.ts';
import { type Messages, messagesFor } from '../../common/messages/messages.ts';
import { FEWEST_CLIENTS } from '../../insights/market-table.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { answerCellText } from '../insights/answer-cell-text.ts';
import { answerCsv } from '../insights/answer-csv.ts';
import { answerCurves } from '../insights/answer-curves.ts';
import { answerStudioMark } from '../insights/answer-studio-mark.ts';
import { answerWords, countedWords, sideWords } from '../insights/answer-words.ts';
import { AnswersService, type AnswersState } from '../insights/answers-service.ts';
import { type SharedAnswer, sharedAnswer } from '../insights/shared-answer.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { Settings } from '../settings.ts';
import { studioMarks } from '../studios/studio-marks.ts';
import { StudioRings } from '../studios/studio-rings.ts';
import { ExportChoices } from './export-choices.ts';
import { exportFileName } from './export-file-name.ts';
import { Letterhead } from './letterhead.ts';
import { MapPictures } from './map-pictures.ts';
import { MapViewport } from './map-viewport.ts';
import { createMeasureText } from './page-canvas.ts';
import { DOTS_PER_POINT, type MadePages, PageGiver } from './page-giver.ts';
import { paperSize } from './page-maker.ts';
import { PaperOverlays } from './paper-overlays.ts';
import { zipLevelResults } from './zip-level.ts';

/** The open answer, and what of it may be shared. */
interface Shared extends SharedAnswer {
  readonly state: AnswersState;
  readonly filterText: string;
}

/** What a page's maps show. */
interface Drawn {
  readonly scenes: readonly HeatScene[];
  readonly isRadiusChosen: boolean;
  readonly summary: Pick<HeatSummary, 'weight' | 'roughShare' | 'weightCap'>;
}

const OMITTED: LocateResult = { reason: 'blank-address', detail: '' };
/** Of a picture, for each point of its page. */
const PICTURE_PIXELS = 2;

/** Gives the open answer out on one page or as a table: by zip and town, without names, and with no small count. */
@injectable()
export class AnswerExport {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(AnswersService) private readonly answers: AnswersService,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(Settings) private readonly settings: Settings,
    @inject(StudioRings) private readonly rings: StudioRings,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
    @inject(MapPictures) private readonly pictures: MapPictures,
    @inject(MapViewport) private readonly viewport: MapViewport,
    @inject(ExportChoices) private readonly choices: ExportChoices,
    @inject(Letterhead) private readonly letterhead: Letterhead,
    @inject(PageGiver) private readonly giver: PageGiver,
    @inject(PaperOverlays) private readonly overlays: PaperOverlays,
  ) {}

  /** Does nothing where there is no answer; rejects with a sentence when it cannot be given out. */
  async give(format: AnswerFormat): Promise<void> {
    const shared = await this.shared();
    if (!shared) return;
    const { signal } = new AbortController();
    if (format === 'csv') {
      await this.save(shared, 'csv', 'text/csv', new TextEncoder().encode(this.csv(shared)));
      return;
    }
    const pixelsPerUnit = format === 'png' ? PICTURE_PIXELS : DOTS_PER_POINT;
    const made = await this.page(shared, pixelsPerUnit, signal);
    if (format === 'print') await this.giver.print(made, signal);
    else if (format === 'png') {
      await this.save(shared, 'png', 'image/png', await this.giver.picture(made, PICTURE_PIXELS));
    } else {
      await this.save(shared, 'pdf', 'application/pdf', await this.giver.document(made, signal));
    }
  }

  private async shared(): Promise<Shared | undefined> {
    const state = await firstValueFrom(this.answers.state$);
    const report = await firstValueFrom(this.requests.state$);
    if (!state?.answer) return undefined;
    const filterText = 'filterText' in report ? report.filterText : '';
    const placeAt = (market: number) => this.answers.marketAt(market);
    const minimum = this.settings.minimumSharedCount;
    return { state, filterText, ...sharedAnswer(state.answer, state.rows, placeAt, minimum) };
  }

  private csv({ state, rows, isSentenceShared, filterText }: Shared): string {
    const { current } = this.host.env;
    return answerCsv(
      { ...state, rows },
      {
        ...{ filterText, isSentenceShared, date: new Date() },
        messages: messagesFor(current),
        formats: formatsFor(current),
      },
    );
  }

  private save({ state }: Shared, extension: string, mediaType: string, bytes: Uint8Array) {
    const { current } = this.host.env;
    const { question = 'market' } = state.choices;
    const name = exportFileName(messagesFor(current).answers.questions[question].title, current);
    return this.host.ui.saveFile({ suggestedName: `${name}.${extension}`, mediaType, bytes });
  }

  private async page(
    shared: Shared,
    pixelsPerUnit: number,
    signal: AbortSignal,
  ): Promise<MadePages> {
    const { current } = this.host.env;
    const [messages, formats] = [messagesFor(current), formatsFor(current)];
    const measure = createMeasureText();
    const size = paperSize({ paper: this.choices.default.paper, isLandscape: false });
    const letterhead = await this.letterhead.read(signal);
    const drawn = await this.drawn(shared.state, signal);
    const content: Omit<AnswerPageContent, 'legend' | 'scale'> = {
      ...letterhead.texts,
      ...(await this.texts(shared, messages, formats)),
      captions: captionsOf(shared.state, drawn, messages, formats),
    };
    const marks = this.answers.marks.map((mark) => answerStudioMark(mark, formats));
    const rings = studioMarks(await firstValueFrom(this.rings.state$), formats);
    // Their names would hide the most of two small maps.
    const isOfTwo = drawn.scenes.length > 1;
    const studios = [...rings, ...marks].map((it) => (isOfTwo ? { ...it, name: '' } : it));
    const points = (isOfTwo ? [] : this.answers.marks).flatMap((mark) => [
      mark,
      ...mark.rings.flatMap(({ radiusMiles }) => geodesicCircle(mark, radiusMiles)),
    ]);
    const { viewpoint: seen } = this.viewport;
    const viewpoint = (seen && viewpointAround(points, seen)) ?? seen;
    const boxes = answerMapBoxes(content, size, measure);
    const { painted, radiusMiles } = await this.paint(drawn, (scene, index) => ({
      ...{ scene, viewpoint },
      width: boxes[index]?.width ?? 0,
      height: boxes[index]?.height ?? 0,
      ...{ studios, pixelsPerUnit, signal },
    }));
    const [first, second] = painted;
    let legend: PageLegend | undefined;
    if (first?.heatScale && first.heatScale.maximum > 0) {
      const { title, ticks, notes } = heatLegend(
        { ...drawn.summary, radiusMiles },
        first.heatScale,
        current.distanceUnit,
        messages,
      );
      const at = ticks.map(({ text, position }) => ({ label: text, at: position }));
      const ramp = { kind: 'ramp', colours: first.heatColours, ticks: at } as const;
      legend = { title, entries: [ramp], notes };
    }
    return {
      title: content.title,
      pages: [
        answerPage(
          {
            ...content,
            scale: first && {
              milesPerUnit: first.milesPerUnit,
              distanceUnit: current.distanceUnit,
              formatDistance: formats.distance,
            },
            legend: legendWithOverlays(legend, await this.overlays.read(), messages),
          },
          size,
          measure,
        ),
      ],
      images: {
        ...letterhead.images,
        ...(first && { map: first.canvas }),
        ...(second && { 'second-map': second.canvas }),
      },
    };
  }

  /** Spots can be seen; where there are two maps, both are on the scale of the one that has the greater maximum. */
  private async paint(
    { scenes, isRadiusChosen }: Drawn,
    requestOf: (scene: HeatScene, index: number) => Parameters<MapPictures['paint']>[0],
  ) {
    const paintAll = async (change: Partial<HeatScene> = {}) => {
      const painted = [];
      for (const [index, scene] of scenes.entries()) {
        painted.push(await this.pictures.paint(requestOf({ ...scene, ...change }, index)));
      }
      return painted;
    };
    let painted = await paintAll();
    const given = scenes[0]?.radiusMiles ?? 0;
    const clearer = painted[0]?.heatScale?.clearerRadiusMiles ?? given;
    // A smaller one might be less than how precisely the clients are placed.
    const radiusMiles = isRadiusChosen ? given : Math.max(given, clearer);
    if (radiusMiles !== given) painted = await paintAll({ radiusMiles });
    if (painted.length > 1) {
      const end = Math.max(...painted.map(({ heatScale }) => heatScale?.maximum ?? 0));
      if (end > 0) painted = await paintAll({ radiusMiles, lockedMaximum: end });
    }
    return { painted, radiusMiles };
  }

  private async drawn(state: AnswersState, signal: AbortSignal): Promise<Drawn> {
    const { shown } = this.requests;
    const results = await zipLevelResults(shown?.locations.results ?? [], this.provider, signal);
    const compared = this.answers.heatAt(results);
    if (compared && state.answer?.kind === 'change') {
      const { before, after, isRadiusChosen, ...summary } = compared;
      return { scenes: [before, after], isRadiusChosen, summary: { ...summary, roughShare: 0 } };
    }
    const counted = new Set(this.answers.counted());
    const { scene, summary } = heatScene(
      results.map((result, client) =>
        isLocated(result) && counted.has(client) ? result : OMITTED,
      ),
      {
        // The page has a view of its own, which may be of one town although the clients live all over the country.
        options: { ...DEFAULT_HEAT_OPTIONS, radiusMiles: this.settings.heatRadiusMiles },
        defaultRadiusMiles: this.settings.heatRadiusMiles,
        distanceUnit: this.settings.distanceUnit,
        values: undefined,
      },
    );
    return { scenes: [scene], isRadiusChosen: false, summary };
  }

  private async texts(
    { state, rows, isSentenceShared, filterText }: Shared,
    messages: Messages,
    formats: Formats,
  ) {
    const { answers: words, export: ofExport } = messages;
    const { question = 'market' } = state.choices;
    const { sentence, method, caveat } = answerWords(state, messages);
    const columns = state.answer?.table.columns ?? [];
    const minimum = this.settings.minimumSharedCount;
    const fewest = Math.max(minimum, state.answer?.table.fewest ?? FEWEST_CLIENTS);
    const { distanceUnit } = this.host.env.current;
    return {
      title: words.questions[question].title,
      date: formats.date(new Date()),
      filter: filterText ? ofExport.page.filter(filterText) : ofExport.page.noFilter,
      coverage: `${words.filters.title}: ${countedWords(state, messages, formats)}`,
      sentence: isSentenceShared ? sentence : words.output.secret(minimum),
      notes: [
        `${words.csv.method}: ${method}`,
        `${words.csv.caveat}: ${caveat}`,
        ...(minimum > 1 ? [ofExport.rule(minimum)] : []),
      ],
      attribution: await this.letterhead.attribution(
        this.requests.shown?.locations.attributions ?? [],
      ),
      curves:
        state.answer?.kind === 'distance'
          ? answerCurves(state.answer, { messages, formats, distanceUnit })
          : undefined,
      table: {
        columns: columns.map(({ id, kind }) => ({
          title: words.columns[id],
          isText: kind === 'text',
        })),
        rows: rows.map(({ cells }) =>
          columns.map(({ kind }, at) =>
            answerCellText(cells[at], kind, { formats, messages, fewest }),
          ),
        ),
        more: ofExport.page.more,
      },
    };
  }
}

function captionsOf(
  { sides }: AnswersState,
  { scenes }: Drawn,
  messages: Messages,
  formats: Formats,
): readonly string[] {
  return scenes.length > 1 && sides
    ? [sideWords(sides.before, messages, formats), sideWords(sides.after, messages, formats)]
    : [''];
}
