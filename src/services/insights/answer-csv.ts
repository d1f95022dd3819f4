import { type CsvCell, spreadsheetCsv } from '../../common/export/spreadsheet-csv.ts';
import type { Formats } from '../../common/messages/formats.ts';
import type { Messages } from '../../common/messages/messages.ts';
import { type AnswerCell, TOO_FEW, WITHHELD } from '../../insights/answers/answer-table.ts';
import { answerWords, countedWords } from './answer-words.ts';
import type { AnswersState } from './answers-service.ts';

export interface CsvContext {
  readonly filterText: string;
  /** What the answer says in a sentence may be shared. */
  readonly isSentenceShared: boolean;
  readonly date: Date;
  readonly messages: Messages;
  readonly formats: Formats;
}

/** The open answer as it is sorted, with what it says, whom it counts, and what it does not say below it. */
export function answerCsv(
  state: AnswersState,
  { filterText, isSentenceShared, date, messages, formats }: CsvContext,
): string {
  const { answers: words } = messages;
  const columns = state.answer?.table.columns ?? [];
  const { sentence, method, caveat } = answerWords(state, messages);
  const cell = (value: AnswerCell): CsvCell => {
    if (value === undefined) return '';
    if (value === TOO_FEW) return words.tooFew;
    if (value === WITHHELD) return words.withheld;
    return typeof value === 'number' ? Number(value.toFixed(4)) : value;
  };
  return spreadsheetCsv(
    columns.map(({ id }) => words.columns[id]),
    [
      ...state.rows.map(({ cells }) => cells.map(cell)),
      [],
      [words.questions[state.choices.question ?? 'market'].title, isSentenceShared ? sentence : ''],
      [words.csv.filter, filterText],
      [words.csv.counted, countedWords(state, messages, formats)],
      [words.csv.date, formats.date(date)],
      [words.csv.method, method],
      [words.csv.caveat, caveat],
    ],
  );
}
