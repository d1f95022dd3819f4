import type { EnglishWords } from './english-words.ts';

/** Seniors by school. */
export function englishSchools({ plural, count, percent, distance }: EnglishWords) {
  return {
    bySchool: 'By school',
    unsupported:
      'Not by school: this edition of your program has no Organizations, which hold schools and enrollments.',
    waiting: 'Reading schools and enrollments…',
    none: 'None of your organizations is a school. Add your schools, and how many each class has, under Organizations.',
    unnamed: 'The records of this hub name no school. Make the map in the hub Clients or Sessions.',
    outdated: 'The hub has changed since the map was made. Update the map to count by school.',
    failed: 'Your schools could not be read. Go back to all questions and ask again.',
    sentence: (schools: number, booked: number, enrolled: number, classYear: string) =>
      `At ${plural(schools, 'school', 'schools')}, ${count(booked)} of the ${count(enrolled)} seniors of ${classYear} have booked: ${percent(booked / enrolled)}.`,
    before: (share: number) =>
      `On the same date a year before, it was ${percent(share)} of the class before.`,
    mostLeft: (school: string, left: number) =>
      `Most are left at ${school}: ${count(left)} have not booked.`,
    noShare: (classYear: string) =>
      `No school has both an enrollment and enough bookings of the class of ${classYear} to tell a share.`,
    uncounted: (schools: number) =>
      `${plural(schools, 'school has', 'schools have')} no enrollment for that class; enter it under Organizations.`,
    overbooked: (schools: number) =>
      `At ${plural(schools, 'school', 'schools')} more have booked than are enrolled; check the enrollment.`,
    method: `Booked: clients on the map by class year and by the school that their record names, up to the latest record; the class before up to the same date a year earlier. Names are compared without “High School”; of schools of one name the one nearest to the home counts, within ${distance(60)}.`,
    caveat:
      'Many are minors: schools only, no figure below 5 nor below your minimum for shared counts, and what would give one away is withheld. A senior whose record names no school, or one that you do not list, is in no row.',
  };
}
