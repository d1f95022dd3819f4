import type { Formats } from '../../common/messages/formats.ts';
import type { Messages } from '../../common/messages/messages.ts';
import {
  type AnswerCell,
  type AnswerColumn,
  TOO_FEW,
  WITHHELD,
} from '../../insights/answers/answer-table.ts';

interface CellTexts {
  readonly formats: Formats;
  readonly messages: Messages;
  /** Fewer clients than this are too few. */
  readonly fewest: number;
}

/** A figure as people read it; what is hidden in short. */
export function answerCellText(
  cell: AnswerCell,
  kind: AnswerColumn['kind'],
  { formats, messages, fewest }: CellTexts,
): string {
  const { answers: words } = messages;
  if (cell === TOO_FEW) return words.tooFewShort(fewest);
  if (cell === WITHHELD) return words.withheldShort;
  if (kind === 'date' && typeof cell === 'string') return formats.date(new Date(`${cell}T12:00Z`));
  if (typeof cell !== 'number') return cell ?? '–';
  switch (kind) {
    case 'share':
      return formats.share(cell);
    case 'money':
      return formats.wholeMoney(cell);
    case 'miles':
      return formats.distance(cell);
    case 'rate':
      return words.rate(cell);
    case 'change':
      return words.plusMinus(cell);
    case 'money-change':
      return words.plusMinusMoney(cell);
    case 'count':
    case 'date':
    case 'text':
      return formats.count(cell);
  }
}
