/** A school as the host knows it. */
export interface School {
  readonly id: string;
  readonly name: string;
  /** Seniors enrolled in the class; `undefined` where the host does not know. */
  readonly enrolled: number | undefined;
}

/** How many of a class have booked. */
export interface SchoolRow {
  readonly school: School;
  readonly booked: number;
  /** On the same date a year before, of the class before; `undefined` without a history. */
  readonly bookedBefore: number | undefined;
  /** Booked of enrolled, 0 to 1 and above where more have booked than were counted; `undefined` without enrolment. */
  readonly share: number | undefined;
}

/**
 * Booked against enrolled, school by school: the lowest share of a known enrolment first, because that is where seniors
 * are left to reach; then those without one.
 *
 * @param schoolOf id of each booking's school, empty where it has none
 */
export function schoolTable(
  schools: readonly School[],
  schoolOf: readonly string[],
  schoolOfBefore?: readonly string[],
): readonly SchoolRow[] {
  const now = countsOf(schoolOf);
  const before = schoolOfBefore && countsOf(schoolOfBefore);
  return schools
    .map((school): SchoolRow => {
      const booked = now.get(school.id) ?? 0;
      const { enrolled = 0 } = school;
      return {
        school,
        booked,
        bookedBefore: before && (before.get(school.id) ?? 0),
        share: enrolled > 0 ? booked / enrolled : undefined,
      };
    })
    .sort(
      (a, b) =>
        (a.share ?? Number.POSITIVE_INFINITY) - (b.share ?? Number.POSITIVE_INFINITY) ||
        b.booked - a.booked ||
        a.school.name.localeCompare(b.school.name, 'en'),
    );
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
