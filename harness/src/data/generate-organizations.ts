import type { ClassEnrollment } from '@mystratus/plugin-sdk';
import { SCHOOL_AREAS } from './places.ts';
import { PLANTED } from './plant-history.ts';
import { createRandom, type Random } from './random.ts';
import { createSpoiler, type TypedAddress } from './untidy-addresses.ts';
import { LAST_NAMES, STREET_NAMES, STREET_SUFFIXES } from './vocabulary.ts';

/** What an organization is, as the account writes it. */
export type OrganizationType = 'High school' | 'Church' | 'Club' | 'Company';

/** An organization of the made-up account: raw text as somebody typed it. */
export interface SampleOrganization extends TypedAddress {
  readonly organizationId: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly enrollments: readonly ClassEnrollment[];
}

/** A school where it really is, whatever has become of its address on record. */
export interface SampleSchool {
  readonly name: string;
  readonly area: string;
  readonly town: string;
  readonly state: string;
  readonly zip: string;
}

export const ENROLLMENT_YEARS = [2025, 2026, 2027, 2028] as const;

/** Streets that no school is called after. */
const ODD_NAMES = ['School', 'Old', 'High', 'Main'];
const SCHOOL_NAMES = STREET_NAMES.filter((name) => !ODD_NAMES.includes(name));

const FIRST_NUMBER = 501;
const OTHERS: readonly { readonly type: OrganizationType; readonly count: number }[] = [
  { type: 'Church', count: 14 },
  { type: 'Club', count: 12 },
  { type: 'Company', count: 14 },
];
const CHURCHES = ['Grace', 'Trinity', 'St. Mark’s', 'Calvary', 'Hope', 'First Baptist'] as const;
const CLUBS = ['Soccer Club', 'Dance Academy', 'Swim Club', 'Little League'] as const;

/**
 * The high schools of the towns where most clients live, with some churches, clubs and companies. One address in 25
 * is untidy; of one school the account has counted nobody, and of one it has entered noughts.
 */
export function generateOrganizations(seed: number): {
  readonly organizations: readonly SampleOrganization[];
  readonly schools: readonly SampleSchool[];
} {
  const random = createRandom(seed ^ 0x0c1a);
  const spoil = createSpoiler(createRandom(seed ^ 0x0dd5));
  const schools = createSchools(random);
  const drafts = [
    ...schools.map((school) => ({
      ...school,
      type: 'High school' as const,
      enrollments: enrollmentsOf(school, random),
    })),
    ...OTHERS.flatMap(({ type, count }) =>
      Array.from({ length: count }, () => {
        const place = random.pick(random.pick(SCHOOL_AREAS).towns);
        return { ...place, type, name: nameOf(type, place.town, random), enrollments: [] };
      }),
    ),
  ];
  const organizations = drafts.map(({ name, type, town, state, zip, enrollments }, index) => {
    const street = `${random.integer(1, 4999)} ${random.pick(STREET_NAMES)} ${random.pick(STREET_SUFFIXES)}`;
    const address: TypedAddress = { street, city: town, state, zip, country: '' };
    return {
      organizationId: `O${FIRST_NUMBER + index}`,
      name,
      type,
      ...(spoil(index, address) ?? address),
      enrollments,
    };
  });
  return { organizations, schools };
}

/** One in each of the larger towns, and more where a good part of its area's clients live. */
function createSchools(random: Random): readonly (SampleSchool & { readonly size: number })[] {
  const { namesakes } = PLANTED.schools;
  const names = new Set<string>();
  return SCHOOL_AREAS.flatMap(({ area, towns }) =>
    towns.flatMap(({ town, state, zips, share }, rank) => {
      const count = Math.max(1, Math.round(share * 12));
      return Array.from({ length: count }, (_, index) => {
        const isNamesake =
          rank === 0 && index === 1 && namesakes.areas.some((each) => each === area);
        let name = isNamesake ? namesakes.name : `${town} High School`;
        while (names.has(name) && !isNamesake) name = `${random.pick(SCHOOL_NAMES)} High School`;
        names.add(name);
        const zip = zips[Math.floor((index * zips.length) / count)] ?? '';
        return { name, area, town, state, zip, size: Math.min(1, share / count / 0.06) };
      });
    }),
  );
}

function enrollmentsOf(
  { name, size }: { readonly name: string; readonly size: number },
  random: Random,
): readonly ClassEnrollment[] {
  const { reached, uncounted, empty } = PLANTED.schools;
  const usual = (80 + random.integer(0, 60) + 400 * size) * (name === reached ? 0.7 : 1);
  if (name === uncounted) return [];
  return ENROLLMENT_YEARS.map((graduationYear) => ({
    graduationYear,
    students: name === empty ? 0 : Math.round(usual * (0.94 + 0.12 * random.next())),
  }));
}

function nameOf(type: OrganizationType, town: string, random: Random): string {
  if (type === 'Church') return `${random.pick(CHURCHES)} Church of ${town}`;
  if (type === 'Club') return `${town} ${random.pick(CLUBS)}`;
  return `${random.pick(LAST_NAMES)} & ${random.pick(LAST_NAMES)}, Inc.`;
}
