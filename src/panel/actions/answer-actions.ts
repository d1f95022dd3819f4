import type { AnswerFormat } from '../../common/export/answer-format.ts';
import type { AnswerColumnId, AnswerRow } from '../../insights/answers/answer-table.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { ComparedSide } from '../../map/compared-maps.ts';
import type { AnswerChoices } from '../../services/insights/answer-choices.ts';

export interface AnswerActions {
  /** Opens a question; `undefined` goes back to all of them. */
  ask(question: Question | undefined): void;
  choose(change: Partial<AnswerChoices>): void;
  sortBy(column: AnswerColumnId): void;
  /** The user points at a candidate on the map. */
  pointAtSite(): void;
  stopPointing(): void;
  /** Zips, or a town with its state. */
  addSites(text: string): void;
  /** Reads candidates from a file that the user has chosen. */
  importSites(file: File): void;
  removeSite(id: string): void;
  markPast(id: string, isPast: boolean): void;
  /** Puts the answer on the map, and goes there. */
  showOnMap(): void;
  takeOffMap(): void;
  /** Selects the clients of a row on the map, and goes there. */
  showRow(row: AnswerRow): void;
  /** As a file or on paper. */
  give(format: AnswerFormat): void;
  /** Draws a side of a comparison into the element that is handed over; always the same functions, for Lit's `ref`. */
  readonly mapSlots: Readonly<Record<ComparedSide, (element: Element | undefined) => void>>;
  /** Keeps the clients of the shown map, or those selected on it, under a name. */
  keepSet(name: string): void;
  removeSet(name: string): void;
}
