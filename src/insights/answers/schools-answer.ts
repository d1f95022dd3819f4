import { classMembers } from '../class-members.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import type { InsightSet } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import type { DayRange } from '../record-history.ts';
import { matchSchools } from '../school-match.ts';
import { type School, type SchoolRow, schoolTable } from '../school-table.ts';
import { toldCounts } from '../told-counts.ts';
import {
  type AnswerCell,
  type AnswerRow,
  type AnswerTable,
  TOO_FEW,
  WITHHELD,
  withoutBlankColumns,
} from './answer-table.ts';

export interface SchoolsOptions {
  readonly segment?: Segment;
  /** The one with most clients of the latest two, unless told. */
  readonly classYear?: string | undefined;
  /** Twelve months, of which the last day is the date that last year is compared at. */
  readonly year?: DayRange | undefined;
  /** Counts below it are hidden; 5 unless told, and never less. */
  readonly minimum?: number;
  readonly schools: readonly School[];
  /** Of each client, the school that the record names; empty where it names none. */
  readonly names: readonly string[];
}

/** A figure that may have to be hidden. */
type ToldCell = number | typeof TOO_FEW | typeof WITHHELD;

interface ToldRow extends Pick<SchoolRow, 'school' | 'enrolled' | 'enrolledBefore'> {
  readonly label: string;
  readonly booked: ToldCell;
  readonly bookedBefore: ToldCell | undefined;
  readonly share: ToldCell | undefined;
  readonly shareBefore: ToldCell | undefined;
}

/** Booked of enrolled at the schools of which both are told. */
export interface ClassShare {
  readonly booked: number;
  readonly enrolled: number;
}

export interface SchoolsAnswer {
  readonly kind: 'schools';
  readonly classYear: string;
  /** Latest first. */
  readonly classYears: readonly string[];
  /** At `compared` schools; `undefined` where no school has a share. */
  readonly now: ClassShare | undefined;
  /** Of the class before at the same schools, on the same date a year before. */
  readonly before: ClassShare | undefined;
  readonly compared: number;
  /** Where most of the class have not booked. */
  readonly mostLeft: { readonly label: string; readonly left: number } | undefined;
  /** Schools without an enrollment for the class. */
  readonly uncounted: number;
  /** Schools of which more have booked than are enrolled. */
  readonly overbooked: number;
  readonly table: AnswerTable;
}

/**
 * Booked of enrolled at each school for a class, beside the class before; `undefined` where no client has a graduation
 * year or there is no school. The lowest share first: there most are left to reach.
 */
export function schoolsAnswer(
  set: InsightSet,
  {
    segment = ALL_RECORDS,
    classYear,
    year,
    schools,
    names,
    minimum: wanted = FEWEST_CLIENTS,
  }: SchoolsOptions,
): SchoolsAnswer | undefined {
  const found = classMembers(set, { segment, classYear, year });
  if (!found || schools.length === 0) return undefined;
  const { places, placeOf } = set.at;
  const schoolOf = matchSchools(names, schools, (client) => places[placeOf[client] ?? -1]);
  const { members, membersBefore } = found;
  const table = schoolTable(schools, {
    classYear: Number(found.classYear),
    schoolOf,
    members,
    membersBefore,
  });
  const minimum = Math.max(FEWEST_CLIENTS, wanted);
  const matched = { table, schools, schoolOf, minimum };
  const cellOf = toldCells(matched, members, ({ booked }) => booked);
  const cellBefore =
    membersBefore && toldCells(matched, membersBefore, ({ bookedBefore }) => bookedBefore ?? 0);
  const rows = table.map((row): ToldRow => {
    const booked = cellOf(row.school);
    const bookedBefore = cellBefore?.(row.school);
    return {
      school: row.school,
      enrolled: row.enrolled,
      enrolledBefore: row.enrolledBefore,
      label: labelOf(schools[row.school]),
      booked,
      bookedBefore,
      share: shareOf(booked, row.enrolled),
      shareBefore: shareOf(bookedBefore, row.enrolledBefore),
    };
  });
  const sortKey = ({ share }: ToldRow) => (typeof share === 'number' ? share : Number.MAX_VALUE);
  rows.sort((a, b) => sortKey(a) - sortKey(b) || a.label.localeCompare(b.label, 'en'));
  const both = rows.filter(
    ({ share, shareBefore }) => typeof share === 'number' && typeof shareBefore === 'number',
  );
  const compared = both.length > 0 ? both : rows.filter(({ share }) => typeof share === 'number');
  const left = rows
    .flatMap(({ label, booked, enrolled = 0 }) =>
      typeof booked === 'number' && enrolled > booked ? [{ label, left: enrolled - booked }] : [],
    )
    .sort((a, b) => b.left - a.left);
  return {
    kind: 'schools',
    classYear: found.classYear,
    classYears: found.classYears,
    now: sumOf(compared),
    before: sumOf(
      both.map(
        ({ bookedBefore, enrolledBefore }): Counted => ({
          booked: bookedBefore,
          enrolled: enrolledBefore,
        }),
      ),
    ),
    compared: compared.length,
    mostLeft: left[0],
    uncounted: table.filter(({ enrolled }) => enrolled === undefined).length,
    overbooked: rows.filter(({ share }) => typeof share === 'number' && share > 1).length,
    table: withoutBlankColumns({
      fewest: minimum,
      columns: [
        { id: 'school', kind: 'text' },
        { id: 'enrolled', kind: 'count' },
        { id: 'booked', kind: 'count' },
        { id: 'bookedShare', kind: 'share' },
        { id: 'bookedBefore', kind: 'count' },
        { id: 'shareBefore', kind: 'share' },
      ],
      // Nothing leads from a school to its clients: they are minors.
      rows: rows.map(
        ({ school, label, enrolled, booked, share, bookedBefore, shareBefore }): AnswerRow => ({
          id: String(school),
          cells: [label, enrolled, booked, share, bookedBefore, shareBefore],
        }),
      ),
    }),
  };
}

interface MatchedSchools {
  readonly table: readonly SchoolRow[];
  readonly schools: readonly School[];
  readonly schoolOf: Int32Array;
  readonly minimum: number;
}

/** Counts of one column, without those that must not be told or would give them away. */
function toldCells(
  { table, schools, schoolOf, minimum }: MatchedSchools,
  members: Uint8Array,
  countOf: (row: SchoolRow) => number,
): (school: number) => ToldCell {
  const counts = table.map(countOf);
  // Those of no school are one more count: other tables tell the sum of all.
  let elsewhere = 0;
  members.forEach((isMember, client) => {
    if (isMember && (schoolOf[client] ?? -1) < 0) elsewhere++;
  });
  const told = toldCounts([...counts, elsewhere], (school) => schools[school]?.at, minimum);
  return (school) => {
    if (told.isTold(school)) return counts[school] ?? 0;
    return told.isFew(school) ? TOO_FEW : WITHHELD;
  };
}

function shareOf(booked: ToldCell | undefined, enrolled: number | undefined): ToldCell | undefined {
  if (enrolled === undefined) return undefined;
  return typeof booked === 'number' ? booked / enrolled : booked;
}

interface Counted {
  readonly booked: AnswerCell;
  readonly enrolled: number | undefined;
}

function sumOf(rows: readonly Counted[]): ClassShare | undefined {
  if (rows.length === 0) return undefined;
  let [booked, enrolled] = [0, 0];
  for (const row of rows) {
    if (typeof row.booked === 'number') booked += row.booked;
    enrolled += row.enrolled ?? 0;
  }
  return { booked, enrolled };
}

/** With its town, unless the name says it. */
function labelOf(school: School | undefined): string {
  const { name = '', town = '' } = school ?? {};
  const [city = ''] = town.split(',');
  return [name, name.includes(city) ? '' : town].filter(Boolean).join(' · ');
}
