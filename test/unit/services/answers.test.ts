import { readFile } from 'node:fs/promises';
import type { MemoryRecord } from '@mystratus/plugin-harness/testing';
import type { AccountEvent, Organization } from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import { englishMessages } from '../../../src/common/messages/english.ts';
import { formatsFor } from '../../../src/common/messages/formats.ts';
import { QUESTIONS } from '../../../src/insights/answers/question.ts';
import { dayOf } from '../../../src/insights/record-history.ts';
import { ClientSets } from '../../../src/services/client-sets/client-sets.ts';
import { Host } from '../../../src/services/host.ts';
import { COMPARISONS } from '../../../src/services/insights/answer-choices.ts';
import { answerCsv } from '../../../src/services/insights/answer-csv.ts';
import { answerWords } from '../../../src/services/insights/answer-words.ts';
import {
  type AnswerMark,
  AnswersService,
  type AnswersState,
} from '../../../src/services/insights/answers-service.ts';
import type { MapsHostOptions } from '../../support/maps-host.ts';
import { createServices, HEAT } from '../../support/services-fixture.ts';

const FORMATS = formatsFor({
  locale: 'en-US',
  currency: 'USD',
  distanceUnit: 'miles',
  timeZone: 'America/Denver',
});
const MESSAGES = englishMessages(FORMATS);

const STUDIO = {
  id: 'hartford',
  name: 'Hartford Studio',
  ...{ street: '', city: '', state: 'CT', zip: '06103', country: '' },
};

function records(count: number, more: (index: number) => MemoryRecord): readonly MemoryRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    clientId: `c${index}`,
    clientName: `Client ${index}`,
    street: `${index + 1} Main Street`,
    city: 'Manchester',
    state: 'CT',
    zip: '06040',
    country: '',
    ...more(index),
  }));
}

async function open(
  all: readonly MemoryRecord[],
  studios = [STUDIO],
  more: MapsHostOptions = {},
  decorate?: (services: HostServices) => HostServices,
) {
  const services = await createServices(
    all,
    {
      studios,
      ...more,
      configuration: { 'maps.confirmAboveRequests': 1_000_000 },
      assets: async (path) => new Uint8Array(await readFile(path)),
    },
    decorate,
  );
  const answers = services.container.get(AnswersService);
  const states: (AnswersState | undefined)[] = [];
  const marks: (readonly AnswerMark[])[] = [];
  answers.state$.subscribe((state) => states.push(state));
  answers.marks$.subscribe((each) => marks.push(each));
  await services.requests.request(HEAT, 'clients');
  await expect.poll(() => states.at(-1)?.measuresPhase).toBe('known');
  await expect.poll(() => states.at(-1)?.studios.length).toBe(studios.length);
  const current = () => {
    const state = states.at(-1);
    if (!state) throw new Error('There is no state.');
    return state;
  };
  return {
    ...services,
    answers,
    current,
    marks,
    sentence: () => answerWords(current(), MESSAGES).sentence,
  };
}

describe('answers of a shown map', () => {
  it('count a segment, and say whom', async () => {
    const { answers, current, sentence } = await open(
      records(12, (index) => ({
        recordType: index < 5 ? 'Family' : 'Newborn',
        recordDate: `2026-0${(index % 6) + 1}-10`,
        sales: 100,
      })),
    );
    answers.ask('market');
    expect(sentence()).toContain('Manchester, CT has most: 12 clients, 100%');
    answers.choose({ attributes: { recordType: 'Family' } });
    expect(sentence()).toContain('Manchester, CT has most: 5 clients, 100%');
    const row = current().rows[0];
    expect(row && answers.clientsOf(row)).toEqual([0, 1, 2, 3, 4]);
    // Inhabitants are read when they are first needed.
    await expect
      .poll(() => current().answer?.table.columns.map(({ id }) => id))
      .toContain('penetration');
    answers.choose({ attributes: { recordType: 'Gone from this map' } });
    expect(sentence()).toContain('12 clients');
  });

  it('are a CSV with filter, date, method and caveat', async () => {
    const { answers, current } = await open(records(6, () => ({ sales: 100 })));
    answers.ask('market');
    const csv = answerCsv(current(), {
      filterText: 'All clients',
      isSentenceShared: true,
      date: new Date('2026-11-23T12:00:00Z'),
      messages: MESSAGES,
      formats: FORMATS,
    });
    expect(csv).toMatch(/"?Manchester, CT"?,6,1/);
    for (const text of [
      'All clients',
      'November 23, 2026',
      MESSAGES.answers.market.caveat.slice(0, 30),
    ]) {
      expect(csv).toContain(text);
    }
  });

  it('find candidates by zip and by town, and say which lead nowhere', async () => {
    const { answers, current, sentence, marks } = await open(records(6, () => ({})));
    answers.ask('sites');
    expect(sentence()).toContain('The best zip of the country is');
    expect(await answers.addSitesNamed('06040, 99999; 80202')).toEqual(['99999']);
    expect(await answers.addSitesNamed('Hartford, CT')).toEqual([]);
    expect(await answers.addSitesNamed('Nowhere at all')).toEqual(['Nowhere at all']);
    expect(current().choices.sites.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'A 06040 Manchester, CT',
      'B 80202 Denver, CO',
      'C Hartford, CT',
    ]);
    expect(sentence()).toContain('A · 06040 Manchester, CT is the best of your places: 6 clients');
    answers.mark();
    expect(marks.at(-1)?.map(({ letter, rings }) => `${letter}${rings.length}`)).toEqual([
      'A1',
      'B0',
      'C0',
    ]);
    answers.removeSite('A');
    answers.addSite('again', { lon: -72, lat: 41 });
    expect(current().choices.sites.map(({ id }) => id)).toEqual(['B', 'C', 'A']);
  });

  it.each([
    ['one client', records(1, () => ({ recordDate: '2026-01-01', sales: 10 }))],
    ['all clients on one point, without dates and sales', records(7, () => ({}))],
    ['sales that are all refunds', records(6, () => ({ recordDate: '2026-02-01', sales: -50 }))],
    [
      'dates of which some are missing',
      records(6, (n) => ({ recordDate: n % 2 ? '' : '2026-02-01' })),
    ],
    ['nobody who can be located', records(3, () => ({ street: '', city: '', state: '', zip: '' }))],
    [
      'amounts and dates that are none',
      records(3, () => ({ recordDate: 'soon', sales: Number.NaN })),
    ],
  ])('have a sentence for %s', async (_, all) => {
    const { answers, sentence, current } = await open(all);
    for (const question of QUESTIONS) {
      answers.ask(question);
      expect(sentence()).toMatch(/^.{20,}$/s);
      expect(sentence()).not.toMatch(/NaN|Infinity|∞|undefined/);
      for (const comparison of COMPARISONS) {
        answers.choose({ comparison, weight: 'sales' });
        expect(sentence()).not.toMatch(/NaN|Infinity|∞|undefined/);
      }
      answers.choose({ comparison: 'months', weight: 'clients' });
      const cells = current().rows.flatMap((row) => row.cells);
      expect(cells.filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual(
        [],
      );
    }
  });

  it('say that nothing can be nearer where the host tells of no studio', async () => {
    const { answers, sentence } = await open(
      records(6, (index) => (index < 3 ? {} : { city: 'Hartford', zip: '06103' })),
      [],
    );
    answers.ask('branch');
    expect(sentence()).toBe(MESSAGES.answers.branch.noStudio);
    answers.ask('distance');
    expect(sentence()).toContain('measured from their centre');
  });

  it('compare periods, groups and days of one’s own, each with its maps on the same places', async () => {
    const { answers, current, sentence } = await open(
      records(12, (index) => ({
        recordType: index < 7 ? 'Family' : 'Newborn',
        recordDate: index < 5 ? '2024-12-10' : '2025-12-10',
        sales: 100,
      })),
    );
    answers.ask('change');
    expect(sentence()).toContain('5 clients came new in the first range, 7 in the second.');
    answers.choose({ comparison: 'groups' });
    expect(sentence()).toContain('From 7 clients to 5 clients.');
    expect(sentence()).toContain('7 clients only in the first, 0 in both, 5 only in the second.');
    answers.choose({ weight: 'sales' });
    expect(sentence()).toContain('From $700 of sales to $500 of sales.');
    const { heat } = current();
    expect([heat?.before.totals[0], heat?.after.totals[0]]).toEqual([700, 500]);
    const days = { from: dayOf('2024-01-01'), to: dayOf('2025-01-01') };
    answers.choose({ comparison: 'dates', weight: 'clients', comparedDays: { after: days } });
    expect(current().answer).toMatchObject({ after: { clients: 5 } });
  });

  it('compare the clients of a map with a set that was kept, without who or where exactly they are', async () => {
    const { answers, current, sentence, container } = await open(records(8, () => ({})));
    const { storage } = container.get(Host);
    const sets = container.get(ClientSets);
    answers.ask('change');
    await sets.save('  Spring   mailing ');
    const [file] = (await storage.list()).filter(({ name }) => name.startsWith('client-set-'));
    const text = new TextDecoder().decode(await storage.read(file?.name ?? ''));
    expect(text).not.toMatch(/Main Street|Client \d/);
    answers.choose({ comparison: 'sets', comparedSets: { before: 'Spring mailing' } });
    expect(current().savedSets).toEqual(['Spring mailing']);
    expect(sentence()).toContain('0 clients new, 8 kept, 0 lost.');

    // As another map has left it: somebody is not on this one.
    const place = { lon: -104.99, lat: 39.75, zip5: '80202', town: 'Denver, CO' };
    const other = { name: 'Denver', places: [{ ...place, clientIds: ['c0', 'gone', 'far'] }] };
    await storage.writeAtomically(
      'client-set-x.json',
      new TextEncoder().encode(JSON.stringify(other)),
    );
    await storage.writeAtomically('client-set-y.json', new TextEncoder().encode('{"name":1}'));
    await sets.open();
    answers.choose({ comparedSets: { before: 'Denver' } });
    expect(sentence()).toContain('7 clients new, 1 kept, 2 lost.');
    const row = current().rows.find(({ cells }) => cells[0] === 'Denver, CO');
    expect(row && answers.clientsOf(row)).toEqual([]);

    await sets.remove('Denver');
    expect(current().savedSets).toEqual(['Spring mailing']);
    expect(sentence()).toContain('Both sides are the same');
  });
});

it('put no town on the map that too few seniors come from', async () => {
  const towns = [
    { city: 'Manchester', zip: '06040', count: 30 },
    ...['Hartford', 'Denver', 'Boston', 'Nashville'].map((city) => ({ city, zip: '', count: 3 })),
  ];
  const states: Readonly<Record<string, string>> = { Denver: 'CO', Boston: 'MA', Nashville: 'TN' };
  const seniors = towns.flatMap(({ count, city, zip }) =>
    records(count, () => ({ city, zip, state: states[city] ?? 'CT', graduationYear: 2026 })),
  );
  const { answers } = await open(
    seniors.map((each, index) => ({ ...each, clientId: `c${index}` })),
  );
  answers.ask('seniors');
  expect(answers.mark().map(({ name }) => name)).toEqual(['Manchester, CT']);
  expect(answers.counted()).toHaveLength(30);
});

describe('seniors by school', () => {
  const ADDRESS = { street: '', city: 'Manchester', state: 'CT', zip: '06040', country: '' };
  const organization = (name: string, students: number): Organization => ({
    ...{ id: name, name, kind: 'school', ...ADDRESS },
    enrollments: [{ graduationYear: 2026, students }],
  });
  const seniors = records(16, (index) => ({
    graduationYear: 2026,
    school: index < 9 ? 'North HS' : 'South',
    recordDate: '2026-01-10',
  }));
  const bySchool = { question: 'seniors', isBySchool: true } as const;

  it('are booked of enrolled, as the host’s organizations have them', async () => {
    const organizations = [organization('North High School', 90), organization('South', 0)];
    const { answers, current, sentence, memory } = await open(seniors, [], { organizations });
    answers.choose(bySchool);
    await expect.poll(() => current().answer?.kind).toBe('schools');
    expect(sentence()).toBe(
      'At 1 school, 9 of the 90 seniors of 2026 have booked: 10%. Most are left at ' +
        'North High School · Manchester, CT: 81 have not booked. ' +
        '1 school has no enrollment for that class; enter it under Organizations.',
    );
    expect(answers.clientsOf(current().rows[0] ?? { id: '', cells: [] })).toEqual([]);
    const marked = answers.mark().map(({ letter, name }) => `${letter} ${name}`);
    expect(marked).toEqual(['1 North High School']);
    expect(answers.counted()).toHaveLength(16);
    const csv = answerCsv(current(), {
      ...{ filterText: '', isSentenceShared: true, date: new Date() },
      ...{ messages: MESSAGES, formats: FORMATS },
    });
    expect(csv).not.toMatch(/Client \d/);
    memory.setOrganizations([]);
    await expect.poll(() => sentence()).toBe(MESSAGES.schools.none);
  });

  it('hide what is below the account’s minimum for shared counts, at once when it changes', async () => {
    const organizations = [organization('North High School', 90), organization('South', 70)];
    const { answers, current, memory } = await open(seniors, [], { organizations });
    answers.choose(bySchool);
    const columns = () => current().answer?.table.columns.map(({ id }) => id);
    await expect.poll(columns).toContain('booked');
    memory.setConfiguration({ 'maps.minimumSharedCount': 10 });
    await expect.poll(columns).not.toContain('booked');
    expect(current().answer?.table.fewest).toBe(10);
    memory.setConfiguration({ 'maps.minimumSharedCount': 1 });
    await expect.poll(() => current().answer?.table.fewest).toBe(5);
  });

  it('say why not, where the edition has no organizations', async () => {
    const { answers, current } = await open(
      seniors,
      [],
      {},
      ({ organizations: _, ...rest }) => rest,
    );
    answers.choose(bySchool);
    expect(current().schools.phase).toBe('unsupported');
    expect(current().answer?.kind).toBe('seniors');
  });

  it('say that they could not be read, and are read when they are asked for again', async () => {
    let isBroken = true;
    const { answers, current, sentence } = await open(
      seniors,
      [],
      { organizations: [organization('North High School', 90)] },
      (services) => ({
        ...services,
        organizations: {
          onDidChange: () => ({ dispose: () => undefined }),
          list: async () => {
            if (isBroken) throw new Error('The books are shut.');
            return [organization('North High School', 90)];
          },
        },
      }),
    );
    answers.choose(bySchool);
    await expect.poll(() => sentence()).toBe(MESSAGES.schools.failed);
    isBroken = false;
    answers.ask(undefined);
    answers.ask('seniors');
    await expect.poll(() => current().answer?.kind).toBe('schools');
  });

  it('say that the hub names no schools, where it has no such column', async () => {
    const organizations = [organization('North', 90)];
    const columns = ['clientId', 'city', 'state', 'zip', 'graduationYear', 'recordDate'] as const;
    const { answers, sentence } = await open(seniors, [], {
      organizations,
      hubs: [{ id: 'clients', title: 'Clients', recordNoun: 'clients', columns, records: seniors }],
    });
    answers.choose(bySchool);
    await expect.poll(() => sentence()).toBe(MESSAGES.schools.unnamed);
  });
});

describe('candidates from a file', () => {
  it('are located from bundled data, billed to nobody, and reported by line', async () => {
    const { answers, current, sentence, memory } = await open(records(6, () => ({})));
    answers.ask('sites');
    const billed = memory.usage.size;
    await answers.importSites(
      'parks.csv',
      [
        'Name,Address,Lat,Lon',
        'Center Park,"1 Main St, Manchester, CT 06040",,',
        'At sea,,30,-40',
        'Nowhere,12 Some Street,,',
        'Toronto,"100 Queen St W, Toronto, ON, Canada",,',
        'Center Park,"2 Main St, Manchester, CT 06040",,',
      ].join('\n'),
    );
    expect(current().choices.sites.map(({ name }) => name)).toEqual([
      'Center Park (06040)',
      'At sea',
    ]);
    expect(current().siteImport?.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no-zip-or-town'],
      [5, 'foreign'],
      [6, 'repeated'],
    ]);
    expect(sentence()).toContain('A · Center Park (06040) is the best of your places: 6 clients');
    expect(sentence()).toContain('Not compared: B · At sea.');
    expect(memory.usage.size).toBe(billed);
    const rest = Array.from({ length: 30 }, (_, index) => `P${index},41.${index},-72`);
    await answers.importSites('more.csv', ['name,lat,lon', ...rest].join('\n'));
    expect(current().choices.sites).toHaveLength(20);
    expect(current().siteImport).toMatchObject({ added: 18 });
    expect(current().siteImport?.problems).toHaveLength(12);
  });

  it('are set against past events of the account, and not those that lie ahead', async () => {
    const event = (id: string, date: string): AccountEvent => ({
      ...{ id, name: `Event ${id}`, date, street: '', city: '', state: '', country: '' },
      ...{ zip: id === 'lost' ? '' : '06040', clientIds: ['c1', 'c2', 'gone'] },
    });
    const events = [
      event('1', '2025-05-01'),
      event('2', '2999-05-01'),
      event('lost', '2025-05-01'),
    ];
    const { answers, current } = await open(
      records(6, () => ({})),
      [],
      { events },
    );
    answers.ask('sites');
    await answers.addSitesNamed('06040');
    await expect.poll(() => current().pastEvents.events.length).toBe(1);
    expect(current().pastEvents.unplaced).toEqual(['Event lost']);
    const cells = (id: string) => {
      const { columns = [], rows = [] } = current().answer?.table ?? {};
      const row = rows.find((each) => each.id === id);
      return Object.fromEntries(columns.map((column, at) => [column.id, row?.cells[at]]));
    };
    expect(cells('A')).toMatchObject({ eventOverlap: 1, came: 2 });
    expect(cells('event 1')).toMatchObject({ site: 'Event 1', came: 2, date: '2025-05-01' });
    answers.choose({ countsEvents: false });
    expect(current().answer?.table.columns.map(({ id }) => id)).not.toContain('came');
  });
});
