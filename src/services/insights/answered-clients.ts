import type { AnswerRow } from '../../insights/answers/answer-table.ts';
import type { MarketAnswer } from '../../insights/answers/market-answer.ts';
import type { SeniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import { type InsightSet, weightsIn } from '../../insights/insight-set.ts';
import { segmentOf } from './answer-of.ts';
import type { Answered } from './answered.ts';

/** Those of the first `size` clients whom the answer counts; indexes, ascending. */
export function countedClients(answered: Answered, size: number): readonly number[] {
  const { answer } = answered.state;
  const everybody = Array.from({ length: size }, (_, client) => client);
  // Seniors may be minors: those of a school are not shown at all, and those of a place of few not as a class.
  if (answer?.kind === 'schools') return everybody;
  const isRanking = answer?.kind === 'seniors' || answer?.kind === 'market';
  const isTold = isRanking ? toldClients(answer, answered.sources.set) : undefined;
  const members = membersOf(answered);
  return everybody.filter(
    (client) => (isTold?.(client) ?? true) && members.some((isMember) => isMember[client] === 1),
  );
}

/** Those of the first `size` clients whom a row of the answer's table counts; nobody where it is of no town or zip. */
export function clientsOfRow(
  answered: Answered,
  { market }: AnswerRow,
  size: number,
): readonly number[] {
  const { answer } = answered.state;
  if (!answer || !('unit' in answer) || market === undefined) return [];
  const { towns, zips } = answered.sources.set;
  const { marketOf } = answer.unit === 'town' ? towns : zips;
  return countedClients(answered, size).filter((client) => marketOf[client] === market);
}

/** Of each side of the answer, who belongs to it: 1 where a client does. */
function membersOf({ sources, state: { answer } }: Answered): readonly Uint8Array[] {
  if (answer?.kind === 'change') return [answer.before.isMember, answer.after.isMember];
  const segment = segmentOf(sources);
  if (answer?.kind !== 'seniors') return [weightsIn(sources.set, segment).isMember];
  const attributes = { ...segment.attributes, graduationYear: answer.classYear };
  return [weightsIn(sources.set, { attributes, range: undefined }).isMember];
}

/** The clients of the places of which the answer tells a figure. */
function toldClients(
  { unit, table }: SeniorsAnswer | MarketAnswer,
  { towns, zips }: InsightSet,
): (client: number) => boolean {
  const told = new Set(table.rows.flatMap(({ market }) => market ?? []));
  const { marketOf } = unit === 'town' ? towns : zips;
  return (client) => told.has(marketOf[client] ?? -1);
}
