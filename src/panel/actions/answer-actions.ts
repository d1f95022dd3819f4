import type { AnswerColumnId, AnswerRow } from '../../insights/answers/answer-table.ts';
import type { Question } from '../../insights/answers/question.ts';
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
  saveCsv(): void;
}
