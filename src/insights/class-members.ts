import { recordsIn, type Segment } from './insight-records.ts';
import { type InsightSet, weightsIn } from './insight-set.ts';
import { type DayRange, NO_DAY, yearBefore } from './record-history.ts';

export interface ClassOptions {
  readonly segment: Segment;
  /** The one with most clients of the latest two, unless told. */
  readonly classYear: string | undefined;
  /** Twelve months, of which the last day is the date that last year is compared at. */
  readonly year: DayRange | undefined;
}

/** The clients of a class, and those of the class before on the same date a year earlier. */
export interface ClassMembers {
  readonly classYear: string;
  /** Latest first. */
  readonly classYears: readonly string[];
  /** 1 for each client of the class on the map. */
  readonly members: Uint8Array;
  /** `undefined` where nothing is dated. */
  readonly membersBefore: Uint8Array | undefined;
}

/** `undefined` where no client has a graduation year. */
export function classMembers(
  set: InsightSet,
  { segment, classYear: wanted, year }: ClassOptions,
): ClassMembers | undefined {
  const classYears = (set.records.attributes.graduationYear?.values ?? [])
    .filter((value) => /^\d{4}$/.test(value))
    .toReversed();
  const membersOf = (value: string, range?: DayRange) =>
    weightsIn(set, {
      ...segment,
      attributes: { ...segment.attributes, graduationYear: value },
      ...(range && { range }),
    }).isMember;
  const classYear = wanted && classYears.includes(wanted) ? wanted : busiest(classYears, membersOf);
  if (classYear === undefined) return undefined;
  const isDated = year && recordsIn(set.records, segment).days.some((day) => day !== NO_DAY);
  const upTo = (range: DayRange): DayRange => ({ from: NO_DAY + 1, to: range.to });
  return {
    classYear,
    classYears,
    members: membersOf(classYear, isDated ? upTo(year) : undefined),
    membersBefore: isDated
      ? membersOf(String(Number(classYear) - 1), upTo(yearBefore(year)))
      : undefined,
  };
}

/** A class that has hardly begun to book says little. */
function busiest(
  classYears: readonly string[],
  membersOf: (value: string) => Uint8Array,
): string | undefined {
  const counts = classYears.slice(0, 2).map((value) => {
    const count = membersOf(value).reduce((sum, isMember) => sum + isMember, 0);
    return { value, count };
  });
  return counts.sort((a, b) => b.count - a.count)[0]?.value;
}
