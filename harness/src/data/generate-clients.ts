import { createSchoolFinder, type SchoolFinder } from './attend-schools.ts';
import type { SampleSchool } from './generate-organizations.ts';
import { createPlacePicker, type Place } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { SENIOR, SESSION_TYPES } from './session-types.ts';
import { createSpoiler, type TypedAddress } from './untidy-addresses.ts';
import {
  FIRST_NAMES,
  LAST_NAMES,
  LEAD_SOURCES,
  STREET_NAMES,
  STREET_SUFFIXES,
} from './vocabulary.ts';
import { createWeightedPicker } from './weighted-picker.ts';

/** A client before it has any sessions. */
export interface SampleClient extends TypedAddress {
  readonly clientId: string;
  readonly clientName: string;
  readonly leadSource: string;
  /** The session type that brought the client in. */
  readonly group: string;
  readonly graduationYear: number | undefined;
  /** As it stands on the record; empty where nobody entered it. */
  readonly school: string;
}

const HOUSEHOLD_SHARE = 0.13;
const DASHED_ZIP_SHARE = 0.08;
/** Two classes that have been photographed, and the early ones of the next. */
const CLASS_YEARS = [2025, 2025, 2025, 2025, 2026, 2026, 2026, 2026, 2026, 2027] as const;
const FIRST_CLIENT_NUMBER = 10_001;

/** Clients of a studio family: households, three metros, a long tail, and one untidy address in 25. */
export function generateClients(
  count: number,
  seed: number,
  schools: readonly SampleSchool[] = [],
): readonly SampleClient[] {
  const random = createRandom(seed);
  const pickPlace = createPlacePicker(random);
  const pickType = createWeightedPicker(SESSION_TYPES, ({ share }) => share, random);
  // On its own stream, so that the tidy part of the list does not depend on how the untidy part is made.
  const spoil = createSpoiler(createRandom(seed ^ 0x5eed));
  const schoolOf = createSchoolFinder(schools, seed);
  const clients: SampleClient[] = [];
  let surname = '';
  let place: Place | undefined;
  let home: TypedAddress | undefined;

  for (let index = 0; index < count; index++) {
    if (!home || !place || !random.chance(HOUSEHOLD_SHARE)) {
      surname = random.pick(LAST_NAMES);
      place = pickPlace();
      home = typedAddress(random, place);
    }
    const group = pickType().name;
    clients.push({
      clientId: `C${FIRST_CLIENT_NUMBER + index}`,
      clientName: `${random.pick(FIRST_NAMES)} ${surname}`,
      ...(spoil(index, home) ?? home),
      leadSource: random.pick(LEAD_SOURCES),
      group,
      ...classOf(group === SENIOR ? random.pick(CLASS_YEARS) : undefined, place, schoolOf),
    });
  }
  return clients;
}

function classOf(graduationYear: number | undefined, home: Place, schoolOf: SchoolFinder) {
  return { graduationYear, school: graduationYear ? schoolOf(home, graduationYear) : '' };
}

function typedAddress(
  random: Random,
  { town, state, zip }: { readonly town: string; readonly state: string; readonly zip: string },
): TypedAddress {
  return {
    street: street(random),
    city: random.chance(0.04) ? town.toUpperCase() : town,
    state,
    zip: random.chance(DASHED_ZIP_SHARE) ? `${zip}-${random.integer(1000, 9999)}` : zip,
    country: random.chance(0.3) ? 'US' : '',
  };
}

function street(random: Random): string {
  if (random.chance(0.02)) return `PO Box ${random.integer(11, 4999)}`;
  const number = random.integer(1, random.chance(0.5) ? 999 : 19_999);
  const name = `${random.pick(STREET_NAMES)} ${random.pick(STREET_SUFFIXES)}`;
  return random.chance(0.07)
    ? `${number} ${name} Apt ${random.integer(1, 320)}`
    : `${number} ${name}`;
}
