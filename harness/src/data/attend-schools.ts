import type { SampleSchool } from './generate-organizations.ts';
import type { Place } from './places.ts';
import { PLANTED } from './plant-history.ts';
import { createRandom, type Random } from './random.ts';

/** Names the school of a senior as it stands on the client's record. */
export type SchoolFinder = (home: Place, classYear: number) => string;

/**
 * Seniors go to the school of their town or to the nearest by zip number, and from beyond the studios' areas to none
 * of the account's. Some of them are blank or typed in another way.
 */
export function createSchoolFinder(schools: readonly SampleSchool[], seed: number): SchoolFinder {
  const random = createRandom(seed ^ 0x5c00);
  const { untouched, gained } = PLANTED.schools;
  const avoids = (name: string, classYear: number) =>
    classYear === PLANTED.seniors.classYear
      ? name === untouched
      : name === gained && random.chance(0.8);
  return ({ area, town, zip }, classYear) => {
    const inArea = schools.filter((school) => school.area === area);
    const inTown = inArea.filter((school) => school.town === town);
    const distance = (school: SampleSchool) => Math.abs(Number(school.zip) - Number(zip));
    const byNearness = [...(inTown.length > 0 ? inTown : inArea)].sort(
      (a, b) => distance(a) - distance(b),
    );
    const [first] = byNearness;
    if (!first) return '';
    const others = inArea.filter(({ name }) => name !== first.name);
    const school = avoids(first.name, classYear) ? random.pick(others) : first;
    return typed(school.name, random);
  };
}

function typed(name: string, random: Random): string {
  const draw = random.next();
  if (draw < 0.02) return '';
  if (draw < 0.05) return name.replace('High School', 'HS');
  if (draw < 0.06) return name.toUpperCase();
  return name;
}
