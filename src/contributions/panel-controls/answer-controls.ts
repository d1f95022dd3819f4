import { type HostApi, isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { AnswerFormat } from '../../common/export/answer-format.ts';
import { geodesicCircle } from '../../common/geo/geodesic-circle.ts';
import { viewpointAround } from '../../common/maps/viewpoint-around.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { decodeText } from '../../common/text/decode-text.ts';
import type { AnswerColumnId, AnswerRow } from '../../insights/answers/answer-table.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { ComparedSide } from '../../map/compared-maps.ts';
import { MapView } from '../../map/map-view.ts';
import type { AnswerActions } from '../../panel/actions/answer-actions.ts';
import { ClientSets } from '../../services/client-sets/client-sets.ts';
import { AnswerExport } from '../../services/export/answer-export.ts';
import { Host } from '../../services/host.ts';
import type { AnswerChoices } from '../../services/insights/answer-choices.ts';
import { AnswersService } from '../../services/insights/answers-service.ts';
import { MapRequestService } from '../../services/map-request/map-request-service.ts';
import { MapSelectionService } from '../../services/map-selection/map-selection-service.ts';
import { BackgroundTasks } from './background-tasks.ts';
import { ComparedMapsControl } from './compared-maps-control.ts';
import { FrameControls } from './frame-controls.ts';

/** Bytes. Nobody thinks of so many parks. */
const LARGEST_FILE = 1_000_000;

@injectable()
export class AnswerControls implements AnswerActions {
  private pointing: AbortController | undefined;
  readonly mapSlots = { before: this.slotOf('before'), after: this.slotOf('after') };

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(AnswersService) private readonly answers: AnswersService,
    @inject(FrameControls) private readonly frame: FrameControls,
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
    @inject(ComparedMapsControl) private readonly comparedMaps: ComparedMapsControl,
    @inject(ClientSets) private readonly clientSets: ClientSets,
    @inject(AnswerExport) private readonly output: AnswerExport,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  ask(question: Question | undefined): void {
    this.answers.ask(question);
  }

  choose(change: Partial<AnswerChoices>): void {
    // What other windows have kept meanwhile is there as well.
    if (change.comparison === 'sets') this.tasks.run(this.clientSets.open());
    this.answers.choose(change);
  }

  sortBy(column: AnswerColumnId): void {
    this.answers.sortBy(column);
  }

  pointAtSite(): void {
    this.tasks.run(this.pickSite());
  }

  stopPointing(): void {
    this.pointing?.abort();
  }

  addSites(text: string): void {
    this.tasks.run(this.addNamed(text));
  }

  importSites(file: File): void {
    this.tasks.run(this.readSites(file));
  }

  removeSite(id: string): void {
    this.answers.removeSite(id);
  }

  markPast(id: string, isPast: boolean): void {
    this.answers.markPast(id, isPast);
  }

  showOnMap(): void {
    const marks = this.answers.mark();
    const { viewpoint } = this.mapView;
    this.frame.showView('map');
    this.selectCounted();
    const points = marks.flatMap((mark) => [
      mark,
      ...mark.rings.flatMap(({ radiusMiles }) => geodesicCircle(mark, radiusMiles)),
    ]);
    const around = viewpoint && viewpointAround(points, viewpoint);
    if (around) this.mapView.showViewpoint(around);
  }

  takeOffMap(): void {
    this.answers.clearMarks();
  }

  showRow(row: AnswerRow): void {
    this.selection.select(this.answers.clientsOf(row), 'replace');
    this.frame.showView('map');
  }

  give(format: AnswerFormat): void {
    this.tasks.run(this.output.give(format));
  }

  keepSet(name: string): void {
    this.tasks.run(this.clientSets.save(name));
  }

  removeSet(name: string): void {
    this.tasks.run(this.clientSets.remove(name));
  }

  /** Of a ranking of places the clients are the picture. */
  private selectCounted(): void {
    const { question } = this.answers.choices;
    if (question !== 'market' && question !== 'seniors') return;
    const counted = this.answers.counted();
    if (counted.length < (this.requests.shown?.clients.size ?? 0)) {
      this.selection.select(counted, 'replace');
    }
  }

  private slotOf(side: ComparedSide) {
    return (element: Element | undefined) =>
      this.comparedMaps.attach(side, element instanceof HTMLElement ? element : undefined);
  }

  private async pickSite(): Promise<void> {
    this.pointing?.abort();
    this.pointing = new AbortController();
    // The other candidates are there to be seen.
    this.answers.mark();
    this.frame.showView('map');
    this.frame.openCard({ kind: 'picking-site' });
    try {
      const point = await this.mapView.pickPoint(this.pointing);
      const { answers: words } = messagesFor(this.host.env.current);
      this.answers.addSite(words.sites.pointed(point.lat, point.lon), point);
    } catch (error) {
      if (!isAbortError(error)) throw error;
    } finally {
      this.frame.closeCard();
      this.frame.showView('answers');
    }
  }

  private async addNamed(text: string): Promise<void> {
    if (text.trim() === '') return;
    const unknown = await this.answers.addSitesNamed(text);
    if (unknown.length === 0) return;
    const { answers: words } = messagesFor(this.host.env.current);
    const message = words.sites.unknown(unknown.join(', '));
    await this.host.ui.showMessage({ severity: 'warning', message });
  }

  private async readSites(file: File): Promise<void> {
    const text = file.size <= LARGEST_FILE ? await textOf(file) : undefined;
    if (text !== undefined) return this.answers.importSites(file.name, text);
    const { siteFile: words } = messagesFor(this.host.env.current);
    await this.host.ui.showMessage({ severity: 'warning', message: words.unread(file.name) });
  }
}

/** `undefined` for what is no text, or cannot be read. */
async function textOf(file: File): Promise<string | undefined> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes && decodeText(new Uint8Array(bytes));
}
