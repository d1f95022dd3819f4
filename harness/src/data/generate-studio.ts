import { generateClients, type SampleClient } from './generate-clients.ts';
import { generateEvents } from './generate-events.ts';
import { generateOrganizations, type SampleOrganization } from './generate-organizations.ts';
import type { HubRow, StudioData } from './hub-row.ts';
import { createPlanter, isOfClass } from './plant-history.ts';
import { createRandom, type Random } from './random.ts';
import { SESSION_TYPES, type SessionType } from './session-types.ts';
import { createWeightedPicker } from './weighted-picker.ts';

/** Fixed, so that a seed means the same studio next year: sessions lie in the two years up to June 2026. */
const LAST_YEAR = 2026;
const LAST_MONTH = 6;

const SESSIONS_PER_CLIENT = [0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4] as const;
const SESSION_STATUSES = ['Delivered', 'Delivered', 'Delivered', 'Photographed', 'Booked'] as const;
const INVOICE_STATUSES = ['Paid', 'Paid', 'Paid', 'Paid', 'Open', 'Overdue'] as const;
const WITHOUT_CLIENT_SHARE = 0.015;

/** A row that gets its place in the hub, and its number, once all are made. */
type Draft = { -readonly [Key in keyof HubRow]: HubRow[Key] };

type Person = Omit<SampleClient, 'group'>;

const NOBODY: Person = {
  clientId: '',
  clientName: '',
  street: '',
  city: '',
  state: '',
  zip: '',
  country: '',
  leadSource: 'Walk-in',
  graduationYear: undefined,
  school: '',
};

/** A believable studio family. The same numbers give the same records, always. */
export function generateStudio({
  clientCount,
  seed,
}: {
  readonly clientCount: number;
  readonly seed: number;
}): StudioData {
  const random = createRandom(seed ^ 0x5e55);
  const pickType = createWeightedPicker(SESSION_TYPES, ({ share }) => share, random);
  const planter = createPlanter(seed);
  const { organizations, schools } = generateOrganizations(seed);
  const clients: Draft[] = [];
  const sessions: Draft[] = [];
  const invoices: Draft[] = [];

  generateClients(clientCount, seed, schools).forEach((person, clientIndex) => {
    const row = draft(person, clientIndex, person.group, someDay(random));
    row.row = clientIndex;
    row.recordId = person.clientId;
    row.sales = 0;
    row.sessions = random.pick(SESSIONS_PER_CLIENT);
    row.status = clientStatus(random, row.sessions);
    planter.plantInClient(row);
    clients.push(row);

    for (let index = 0; index < row.sessions; index++) {
      const isWalkIn = random.chance(WITHOUT_CLIENT_SHARE);
      const type = index === 0 ? typeNamed(person.group) : pickType();
      const session = draft(person, clientIndex, type.name, sessionDate(random, type));
      session.leadSource = row.leadSource;
      session.graduationYear = row.graduationYear;
      if (isOfClass(session)) session.recordDate = classDate(session);
      planter.plantInSession(session);
      session.status = random.pick(SESSION_STATUSES);
      session.sales = sale(random, type);
      sessions.push(session);
      invoices.push(...invoicesFor(random, session, person));
      row.sales += session.sales;
      if (session.recordDate < row.recordDate) row.recordDate = session.recordDate;
      if (isWalkIn) {
        const walkIn = draft(NOBODY, undefined, type.name, sessionDate(random, type));
        walkIn.status = 'Delivered';
        walkIn.sales = session.sales;
        sessions.push(walkIn);
        invoices.push(...invoicesFor(random, walkIn, NOBODY));
      }
    }
  });
  return {
    clients,
    sessions: number(sessions, 'S'),
    invoices: number(invoices, 'I'),
    organizations: organizations.map(organizationRow),
    events: generateEvents(clients, seed),
  };
}

/** Every property in one literal: sixty thousand rows of one shape are made in a fraction of the time of spreads. */
function draft(
  person: Person,
  clientIndex: number | undefined,
  recordType: string,
  recordDate: string,
): Draft {
  return {
    row: 0,
    clientIndex,
    recordId: '',
    clientId: person.clientId,
    clientName: person.clientName,
    street: person.street,
    city: person.city,
    state: person.state,
    zip: person.zip,
    country: person.country,
    status: '',
    leadSource: person.leadSource,
    recordType,
    recordDate,
    sales: undefined,
    sessions: undefined,
    graduationYear: person.graduationYear,
    school: person.school,
  };
}

function organizationRow(organization: SampleOrganization, row: number): HubRow {
  const { organizationId, name, type, enrollments, ...address } = organization;
  return {
    ...draft({ ...NOBODY, ...address, leadSource: '' }, undefined, type, ''),
    row,
    recordId: organizationId,
    clientId: organizationId,
    clientName: name,
    status: 'Active',
    enrollments,
  };
}

/** One invoice a session; large ones come as a deposit and a balance, and a few sessions have none yet. */
function invoicesFor(random: Random, session: Draft, person: Person): readonly Draft[] {
  const amount = session.sales ?? 0;
  if (amount === 0 || random.chance(0.08)) return [];
  const invoice = (status: string, sales: number) => {
    const made = draft(person, session.clientIndex, session.recordType, session.recordDate);
    made.leadSource = session.leadSource;
    made.graduationYear = session.graduationYear;
    made.status = status;
    made.sales = sales;
    return made;
  };
  const status = random.pick(INVOICE_STATUSES);
  if (amount < 400 || random.chance(0.7)) return [invoice(status, amount)];
  const deposit = Math.round(amount / 4);
  return [invoice('Paid', deposit), invoice(status, amount - deposit)];
}

/** Newest first, as a studio reads its records, and numbered oldest first, as it made them. */
function number(drafts: readonly Draft[], prefix: string): readonly HubRow[] {
  const sorted = [...drafts].sort((a, b) =>
    a.recordDate === b.recordDate ? 0 : a.recordDate < b.recordDate ? 1 : -1,
  );
  sorted.forEach((record, row) => {
    record.row = row;
    record.recordId = `${prefix}${20_000 + sorted.length - row}`;
  });
  return sorted;
}

function typeNamed(name: string): SessionType {
  const type = SESSION_TYPES.find((candidate) => candidate.name === name);
  if (!type) throw new RangeError(`There is no session type ${name}.`);
  return type;
}

function sessionDate(random: Random, { months }: SessionType): string {
  const month = random.pick(months);
  const isBeforeSummer = month <= LAST_MONTH;
  const year = LAST_YEAR - (random.chance(0.56) ? 0 : 1) - (isBeforeSummer ? 0 : 1);
  return `${year}-${pad(month)}-${pad(random.integer(1, 28))}`;
}

/** A class is photographed in the summer before it graduates; of the next one only the early ones have come yet. */
function classDate({ recordDate, graduationYear = LAST_YEAR }: HubRow): string {
  const [, month = '', day] = recordDate.split('-');
  const year = graduationYear - 1;
  return [year, year === LAST_YEAR ? pad(Math.min(Number(month), LAST_MONTH)) : month, day].join(
    '-',
  );
}

/** Log-normal around the median: many ordinary orders, a few very large ones. */
function sale(random: Random, { medianSale }: SessionType): number {
  if (random.chance(0.07)) return 0;
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.round(medianSale * Math.exp(0.55 * normal));
}

function clientStatus(random: Random, sessionCount: number): string {
  if (sessionCount === 0) return 'Prospect';
  return random.chance(0.78) ? 'Active' : 'Past';
}

/** For clients who have not come yet, and as the latest possible first day of the others. */
function someDay(random: Random): string {
  return `${LAST_YEAR}-${pad(random.integer(1, LAST_MONTH))}-${pad(random.integer(1, 28))}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
