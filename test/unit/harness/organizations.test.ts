import { describe, expect, it } from 'vitest';
import { generateOrganizations } from '../../../harness/src/data/generate-organizations.ts';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import { organizationOf } from '../../../harness/src/data/organization-of.ts';
import { PLANTED } from '../../../harness/src/data/plant-history.ts';
import { hubsOf } from '../../../harness/src/host/hub-definition.ts';

const { clients, sessions, organizations, events } = generateStudio({
  clientCount: 12_500,
  seed: 1,
});

describe('the organizations of the sample studio', () => {
  it('are schools with enrollments, and others without', () => {
    const listed = organizations.map(organizationOf);
    const kinds = new Set(listed.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['school', 'church', 'club', 'company']));
    const schools = listed.filter(({ kind }) => kind === 'school');
    expect(schools.length).toBeGreaterThan(40);
    for (const { kind, name, enrollments } of listed) {
      const isCounted = kind === 'school' && name !== PLANTED.schools.uncounted;
      expect(enrollments.length > 0).toBe(isCounted);
    }
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    for (const name of Object.values(PLANTED.schools)) {
      if (typeof name === 'string') expect(schools.map((each) => each.name)).toContain(name);
    }
  });

  it('have 4 % untidy addresses', () => {
    const { organizations: typed, schools } = generateOrganizations(1);
    const isSpoiled = typed.filter(
      ({ city, zip }, index) =>
        index < schools.length && (schools[index]?.zip !== zip || schools[index]?.town !== city),
    );
    expect(isSpoiled.length / schools.length).toBeLessThanOrEqual(0.08);
    expect(organizations.filter(({ zip }) => !/^\d{5}$/.test(zip)).length).toBeGreaterThan(0);
  });

  it('have a tab of their own, last, in the editions that know them', () => {
    const titles = (edition: string) => hubsOf(edition).map(({ title }) => title);
    expect(titles('professional')).toEqual(['Clients', 'Sessions', 'Invoices', 'Organizations']);
    expect(titles('enterprise')).toEqual(titles('professional'));
    expect(titles('standard')).toEqual(['Clients', 'Sessions', 'Invoices']);
  });
});

describe('the seniors of the sample studio', () => {
  it('name the school of their record, and some no school or in another way', () => {
    const seniors = clients.filter(({ graduationYear }) => graduationYear !== undefined);
    const names = new Set(organizations.map(({ clientName }) => clientName));
    const known = seniors.filter(({ school }) => names.has(school)).length / seniors.length;
    expect(known).toBeGreaterThan(0.8);
    expect(known).toBeLessThan(0.97);
    expect(clients.every(({ school, graduationYear }) => school === '' || graduationYear)).toBe(
      true,
    );
  });

  it('are photographed in the summer before they graduate', () => {
    const ofClasses = sessions.filter(
      ({ recordType, graduationYear }) =>
        recordType === 'High School Senior' && graduationYear !== undefined,
    );
    for (const { recordDate, graduationYear } of ofClasses) {
      expect(Number(recordDate.slice(0, 4))).toBe((graduationYear ?? 0) - 1);
      expect(recordDate < '2026-07').toBe(true);
    }
  });
});

describe('the events of the sample studio', () => {
  it('are dated, with those who came, and one lies ahead', () => {
    const ids = new Set(clients.map(({ clientId }) => clientId));
    for (const { date, clientIds } of events) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(new Set(clientIds).size).toBe(clientIds.length);
      expect(clientIds.every((id) => ids.has(id))).toBe(true);
    }
    expect(events.find(({ id }) => id === PLANTED.park.eventId)?.clientIds.length).toBeGreaterThan(
      100,
    );
    expect(events.some(({ date }) => date > '2090')).toBe(true);
  });
});
