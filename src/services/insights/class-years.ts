import type { LonLat } from '../../common/geo/lon-lat.ts';
import { type AnswerRow, TOO_FEW, WITHHELD } from '../../insights/answers/answer-table.ts';
import type { DistanceAnswer } from '../../insights/answers/distance-answer.ts';
import { FEWEST_CLIENTS } from '../../insights/market-table.ts';
import { toldCounts } from '../../insights/told-counts.ts';
import { type AnswerSources, segmentOf } from './answer-of.ts';
import type { Answer } from './answers-service.ts';
import { isHiddenPlace, sharedAnswer } from './shared-answer.ts';

/** Whether the open question is asked of single class years; the one about seniors sees to itself. */
export function isOfClassYears(sources: AnswerSources): boolean {
  const { question } = sources.choices;
  return (
    question !== undefined &&
    question !== 'seniors' &&
    (isSplit(sources) || isOfOneClass(sources) || isOfClasses(sources))
  );
}

/**
 * An answer about class years as it may be told: many of their members are minors, so that what is few is hidden on the
 * screen as it is in what is shared. `undefined` where its sentence would tell of a few.
 */
export function toldOfClassYears(answer: Answer, sources: AnswerSources): Answer | undefined {
  const { choices, set, minimum: wanted } = sources;
  const minimum = Math.max(FEWEST_CLIENTS, wanted);
  const { list } = choices.unit === 'town' ? set.towns : set.zips;
  const placeAt = (market: number): LonLat | undefined => list[market];
  const share = (each: Answer) => sharedAnswer(each, answer.table.rows, placeAt, minimum);
  const shared = share(answer);
  if (answer.kind === 'distance' && isSplit(sources)) {
    if (isOfOneClass(sources) && !shared.isSentenceShared) return undefined;
    return {
      ...answer,
      table: { ...answer.table, rows: toldRows(answer, minimum), fewest: minimum },
    };
  }
  const named = namingTold(answer, shared.rows);
  if (!named || !share(named).isSentenceShared) return undefined;
  const hidden = shared.rows.filter(isHiddenPlace).toSorted(byName);
  const rows = [
    ...shared.rows.filter((row) => !isHiddenPlace(row)),
    // In an order that says nothing of their sizes, and not leading to their clients.
    ...hidden.map((row) => ({ ...row, market: undefined, mark: undefined })),
  ];
  return { ...named, table: { ...answer.table, rows, fewest: minimum } };
}

/** An answer whose sentence names no place that is hidden in its table; `undefined` where it could name none. */
function namingTold(answer: Answer, rows: readonly AnswerRow[]): Answer | undefined {
  const told = rows.filter((row) => !isHiddenPlace(row));
  const isTold = (label: string) => told.some(({ cells }) => cells[0] === label);
  switch (answer.kind) {
    case 'market': {
      if (isTold(answer.largest.label)) return answer;
      const [first] = told;
      const [label, clients] = first?.cells ?? [];
      return typeof label === 'string' && typeof clients === 'number'
        ? {
            ...answer,
            largest: { label, clients, share: clients / answer.clients, isOfTold: true },
          }
        : undefined;
    }
    case 'change': {
      const { gained, fell } = answer;
      return {
        ...answer,
        gained: gained && isTold(gained.label) ? gained : undefined,
        fell: fell && isTold(fell.label) ? fell : undefined,
      };
    }
    default:
      return answer;
  }
}

function isSplit({ choices, groups }: AnswerSources): boolean {
  const { question, splitBy } = choices;
  return question === 'distance' && splitBy === 'graduationYear' && 'graduationYear' in groups;
}

function isOfOneClass(sources: AnswerSources): boolean {
  return !isOfSets(sources) && segmentOf(sources).attributes.graduationYear !== undefined;
}

/** Of clients in saved sets nothing is known but where they lived. */
function isOfSets({ choices: { question, comparison } }: AnswerSources): boolean {
  return question === 'change' && comparison === 'sets';
}

function isOfClasses({ choices: { question }, sides }: AnswerSources): boolean {
  const compared = question === 'change' && sides ? [sides.before, sides.after] : [];
  return compared.some(
    (side) => side.kind === 'group' && side.group.attribute === 'graduationYear',
  );
}

/** Of classes, whose sum the sentence tells. */
function toldRows({ table: { rows } }: DistanceAnswer, minimum: number): readonly AnswerRow[] {
  const told = toldCounts(
    rows.map(({ cells: [, count] }) => (typeof count === 'number' ? count : 0)),
    () => undefined,
    minimum,
  );
  return rows.map((row, at) => {
    if (told.isTold(at)) return row;
    const sign = told.isFew(at) ? TOO_FEW : WITHHELD;
    const [name, ...figures] = row.cells;
    return { ...row, cells: [name, ...figures.map(() => sign)] };
  });
}

function byName({ cells: [one] }: AnswerRow, { cells: [other] }: AnswerRow): number {
  return String(one).localeCompare(String(other));
}
