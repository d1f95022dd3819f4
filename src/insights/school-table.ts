import type { LonLat } from '../common/geo/lon-lat.ts';

/** A school as the host knows it. */
export interface School {
  readonly name: string;
  /** Town and state; empty where it is not known. */
  readonly town: string;
  readonly at: LonLat | undefined;
  readonly enrollments: readonly {
    readonly graduationYear: number;
    readonly students: number;
  }[];
}

/** How many of a class have booked, beside the class before on the same date a year earlier. */
export interface SchoolRow {
  readonly school: number;
  readonly booked: number;
  /** `undefined` where the host does not know, or has entered none. */
  readonly enrolled: number | undefined;
  /** `undefined` without a history. */
  readonly bookedBefore: number | undefined;
  readonly enrolledBefore: number | undefined;
}

export interface BookedClass {
  readonly classYear: number;
  /** Of each client, the index of the school or -1. */
  readonly schoolOf: Int32Array;
  /** 1 for each client of the class who has booked. */
  readonly members: Uint8Array;
  /** Of the class before, up to the same date; `undefined` without a history. */
  readonly membersBefore: Uint8Array | undefined;
}

/** Booked and enrolled of a class, school by school. */
export function schoolTable(
  schools: readonly School[],
  { classYear, schoolOf, members, membersBefore }: BookedClass,
): readonly SchoolRow[] {
  const now = countBySchool(schools.length, schoolOf, members);
  const before = membersBefore && countBySchool(schools.length, schoolOf, membersBefore);
  return schools.map((school, index) => ({
    school: index,
    booked: now[index] ?? 0,
    enrolled: enrolledIn(school, classYear),
    bookedBefore: before && (before[index] ?? 0),
    enrolledBefore: enrolledIn(school, classYear - 1),
  }));
}

/** A class of nobody is one that nobody has counted: nothing can be a part of it. */
function enrolledIn({ enrollments }: School, classYear: number): number | undefined {
  const students = enrollments.find((each) => each.graduationYear === classYear)?.students ?? 0;
  return Number.isFinite(students) && students > 0 ? students : undefined;
}

function countBySchool(size: number, schoolOf: Int32Array, members: Uint8Array): Uint32Array {
  const counts = new Uint32Array(size);
  members.forEach((isMember, client) => {
    const school = schoolOf[client] ?? -1;
    if (isMember && school >= 0) counts[school] = (counts[school] ?? 0) + 1;
  });
  return counts;
}
