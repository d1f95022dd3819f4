import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientsAt } from '../../../scripts/locate/clients-at.ts';
import type { Attribute } from '../../../src/common/clients/client-measures.ts';
import type { SavedClientSet } from '../../../src/common/clients/saved-client-set.ts';
import type { LocateResult } from '../../../src/common/locations/location.ts';
import { formatsFor } from '../../../src/common/messages/formats.ts';
import { messagesFor } from '../../../src/common/messages/messages.ts';
import { TOO_FEW, WITHHELD } from '../../../src/insights/answers/answer-table.ts';
import { QUESTIONS } from '../../../src/insights/answers/question.ts';
import { SEGMENT_ATTRIBUTES } from '../../../src/insights/insight-records.ts';
import { insightSet, WEIGHTS } from '../../../src/insights/insight-set.ts';
import { NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { PERIODS } from '../../../src/insights/periods.ts';
import { dayOf } from '../../../src/insights/record-history.ts';
import { answerCellText } from '../../../src/services/insights/answer-cell-text.ts';
import {
  type AnswerChoices,
  COMPARISONS,
  NOTHING_CHOSEN,
} from '../../../src/services/insights/answer-choices.ts';
import { answerCsv } from '../../../src/services/insights/answer-csv.ts';
import { answerCurves } from '../../../src/services/insights/answer-curves.ts';
import { marksOf } from '../../../src/services/insights/answer-marks.ts';
import { answerStudioMark } from '../../../src/services/insights/answer-studio-mark.ts';
import {
  answerWords,
  countedWords,
  sideWords,
} from '../../../src/services/insights/answer-words.ts';
import { type Asked, answered } from '../../../src/services/insights/answered.ts';
import { countedClients } from '../../../src/services/insights/answered-clients.ts';

const HOST = { currency: 'USD', distanceUnit: 'miles', timeZone: 'America/Denver' } as const;
const LANGUAGES = ['en-US', 'es-US'].map((locale) => ({
  messages: messagesFor({ ...HOST, locale }),
  formats: formatsFor({ ...HOST, locale }),
}));
const TODAY = dayOf('2026-11-23');

const PLACES = [
  { lon: -104.99, lat: 39.74, zip5: '80202', town: 'Denver, CO' },
  { lon: -104.99, lat: 39.74, zip5: '80203', town: 'Denver, CO' },
  { lon: -105.25, lat: 40.02, zip5: '80301', town: 'Boulder, CO' },
  { lon: -149.9, lat: 61.2, zip5: '', town: 'Anchorage, AK' },
].map((place) => ({ ...place, precision: 'zip' as const, needsAddressCheck: false }));
const NOWHERE: LocateResult = { reason: 'blank-address', detail: '' };
const POINTS = [
  ...PLACES,
  { lon: -40, lat: 30 },
  { lon: 2.35, lat: 48.86 },
  { lon: 180, lat: -90 },
];

const point = fc.constantFrom(...POINTS).map(({ lon, lat }) => ({ lon, lat }));
const clients: fc.Arbitrary<readonly LocateResult[]> = fc.oneof(
  fc.array(fc.constantFrom<LocateResult>(...PLACES, NOWHERE), { maxLength: 14 }),
  fc
    .constantFrom(1, 4, 7)
    .map((count) => Array.from({ length: count }, () => PLACES[0] ?? NOWHERE)),
);
const record = fc.record({
  client: fc.integer({ min: -1, max: 13 }),
  recordDate: fc.constantFrom<string>(
    '',
    'soon',
    '0026-05-01',
    '0000-00-00',
    '2024-11-30',
    '2025-11-24',
    '2026-02-29',
    '2026-11-23',
    '2999-01-01',
    '9999-12-31',
  ),
  sales: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0, -0, -0.3, 0.004, -50, 120, 1e15),
  recordType: fc.constantFrom<string>('', 'Family', 'Newborn'),
  leadSource: fc.constantFrom<string>('', 'Friend'),
  status: fc.constantFrom<string>('Active', 'Gone'),
  graduationYear: fc.constantFrom<string>('', '2026', '2027', '20', '2026'),
});
const day = fc.constantFrom(
  -1_000_000,
  dayOf('2025-11-24'),
  dayOf('2026-02-01'),
  TODAY,
  dayOf('2999-01-01'),
);
const days = fc
  .tuple(day, fc.constantFrom(1, 30, 400))
  .map(([from, length]) => ({ from, to: from + length }));
const group = fc.constantFrom(
  ...(['recordType', 'graduationYear', 'status'] as const).flatMap((attribute) =>
    ['', 'Family', '2026', '2027', 'Active', 'Gone'].map((value) => ({ attribute, value })),
  ),
);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const sided = <T>(each: fc.Arbitrary<T>) =>
  fc.record({ before: each, after: each }, { requiredKeys: [] });
const choices = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  attributes: fc.record(
    {
      recordType: fc.constantFrom('', 'Family'),
      graduationYear: fc.constantFrom('2026', '20', '1999'),
      status: fc.constant('Gone'),
    },
    { requiredKeys: [] },
  ),
  period: fc.constantFrom(...PERIODS),
  ownDays: some(days),
  weight: fc.constantFrom(...WEIGHTS),
  unit: fc.constantFrom('town' as const, 'zip' as const),
  marksHotSpots: fc.boolean(),
  studio: some(fc.integer({ min: 0, max: 3 })),
  splitBy: some(fc.constantFrom(...SEGMENT_ATTRIBUTES)),
  sites: fc.array(fc.tuple(point, fc.boolean()), { maxLength: 4 }).map((points) =>
    points.map(([at, isPast], index) => ({
      ...at,
      isPast,
      id: 'ABCD'[index] ?? '',
      name: `Park ${index}`,
    })),
  ),
  siteRadius: fc.constantFrom(5 as const, 10 as const, 20 as const),
  siteCount: fc.integer({ min: 1, max: 4 }),
  branchCount: fc.constantFrom(1 as const, 2 as const),
  branchIgnoresSites: fc.boolean(),
  classYear: some(fc.constantFrom('2026', '2027', '1999')),
  isBySchool: fc.boolean(),
  countsEvents: fc.boolean(),
  comparison: fc.constantFrom(...COMPARISONS),
  comparedDays: sided(days),
  comparedGroups: sided(group),
  comparedSets: sided(fc.constantFrom('Empty', 'Some', 'gone')),
  comparedRadius: some(fc.constantFrom(3, 50)),
});
const school = fc.record({
  name: fc.constantFrom('North', 'South', ''),
  town: fc.constantFrom('Denver, CO', ''),
  at: some(point),
  enrollments: fc.array(
    fc.record({
      graduationYear: fc.constantFrom(2025, 2026, 2027),
      students: fc.constantFrom(0, -3, Number.NaN, 3, 400),
    }),
    { maxLength: 2 },
  ),
});
const SETS: readonly SavedClientSet[] = [
  { name: 'Empty', places: [] },
  {
    name: 'Some',
    places: [
      { lon: -72.5, lat: 41.8, zip5: '06040', town: 'Manchester, CT', clientIds: ['0', 'else'] },
    ],
  },
];

const situation = fc.record({
  results: clients,
  rows: fc.array(record, { maxLength: 30 }),
  isOneEach: fc.boolean(),
  told: fc.subarray<Attribute | 'sales'>([
    'recordDate',
    'recordType',
    'leadSource',
    'status',
    'graduationYear',
    'sales',
  ]),
  areSessions: fc.boolean(),
  studios: fc.array(
    point.map((at) => ({ ...at, name: 'Studio' })),
    { maxLength: 2 },
  ),
  schools: fc.array(school, { maxLength: 3 }),
  populations: fc.array(fc.constantFrom(0, 1, 700_000), { maxLength: 3 }),
  events: fc.array(fc.tuple(point, fc.uint8Array({ max: 13, maxLength: 5 })), { maxLength: 2 }),
  zipCount: fc.integer({ min: 0, max: PLACES.length }),
  choices,
});
type Situation = Omit<typeof situation extends fc.Arbitrary<infer T> ? T : never, 'choices'> & {
  readonly choices: Partial<AnswerChoices>;
};

const ROW = {
  recordDate: '2026-02-01',
  sales: 0,
  recordType: 'Family',
  leadSource: '',
  status: 'Active',
  graduationYear: '',
};
const ROWS = Array.from({ length: 6 }, (_, client) => ({ ...ROW, client }));
const PARK = { id: 'A', name: 'Park', lon: -104.99, lat: 39.74 };
const THEN = { from: dayOf('2020-01-01'), to: dayOf('2020-01-02') };
const YEAR = { from: dayOf('2026-01-01'), to: dayOf('2027-01-01') };
/** Clients who live where their studio is, and have bought nothing. */
const PLAIN: Situation = {
  ...{ results: ROWS.map(() => PLACES[0] ?? NOWHERE), rows: ROWS, isOneEach: false },
  told: ['recordDate', 'sales', 'recordType', 'graduationYear'],
  ...{ areSessions: false, studios: [{ ...PARK, name: 'Denver Studio' }] },
  ...{ schools: [], populations: [], events: [], zipCount: 0, choices: {} },
};

function ask(given: Situation) {
  const { results, told, areSessions, studios, events } = given;
  const all = given.isOneEach
    ? results.flatMap((_, client) => (given.rows[client] ? { ...given.rows[client], client } : []))
    : given.rows.filter(({ client }) => client < results.length);
  const clientOfRow = Int32Array.from(all, ({ client }) => client);
  const sources = {
    ...{ results, clientOfRow, studios },
    measures: {
      sessions: undefined,
      records: {
        ...{ clientOf: clientOfRow, areSessions },
        sales: told.includes('sales') ? Float64Array.from(all, ({ sales }) => sales) : undefined,
        reader: (attribute: Attribute) =>
          told.includes(attribute) ? (row: number) => all[row]?.[attribute] ?? '' : undefined,
      },
    },
  };
  const zips = PLACES.slice(0, given.zipCount);
  const asked: Asked = {
    choices: { ...NOTHING_CHOSEN, ...given.choices },
    schools: {
      phase: 'known',
      schools: given.schools,
      names: results.map((_, client) => (client % 2 ? 'North' : '')),
    },
    pastEvents: {
      events: events.map(([at, came], index) => ({
        ...at,
        id: `${index}`,
        name: 'Event',
        date: '2025-05-01',
        came: came.filter((client) => client < results.length),
      })),
      unplaced: [],
    },
    populations: {
      towns: given.populations.flatMap((population, index) => {
        const { lon, lat, town } = PLACES[index + 1] ?? { lon: 0, lat: 0, town: '' };
        return population > 0 ? [{ lon, lat, town, population }] : [];
      }),
      zips: new Map(
        given.populations.map((population, index) => [
          PLACES[index]?.zip5 ?? '',
          { population, households: population },
        ]),
      ),
      ...{ sources: {}, problem: undefined },
    },
    minimum: 5,
    zips: {
      all: () => ({
        places: zips,
        labelAt: (zip) => zips[zip]?.town ?? '',
        index: new NearbyIndex(zips),
      }),
    },
    ...{ savedSets: SETS, today: TODAY, heatRadiusMiles: 5 },
  };
  const addresses = results.map(() => ({ street: '', city: '', state: '', zip: '', country: '' }));
  return answered(
    { clients: clientsAt(addresses), sources, set: insightSet(sources), measuresPhase: 'known' },
    asked,
  );
}

/** Every text that people get to see of an answer. */
function textsOf({ state, sources }: ReturnType<typeof ask>): readonly string[] {
  return LANGUAGES.flatMap(({ messages, formats }) => {
    const { sentence, method, caveat } = answerWords(state, messages);
    const columns = state.answer?.table.columns ?? [];
    const { unit } = state.choices;
    const markets = unit === 'town' ? sources.set.towns : sources.set.zips;
    const curves =
      state.answer?.kind === 'distance'
        ? answerCurves(state.answer, { messages, formats, distanceUnit: 'miles' })
        : undefined;
    return [
      ...[sentence, method, caveat, countedWords(state, messages, formats)],
      ...(state.sides ? [state.sides.before, state.sides.after] : []).map((side) =>
        sideWords(side, messages, formats),
      ),
      ...state.rows.flatMap(({ cells }) =>
        columns.map(({ kind }, at) =>
          answerCellText(cells[at], kind, { formats, messages, fewest: 5 }),
        ),
      ),
      ...(curves?.ticks.map(({ label }) => label) ?? []),
      ...marksOf(state, (market) => markets.list[market]).map((mark) =>
        JSON.stringify(answerStudioMark(mark, formats)),
      ),
      answerCsv(state, {
        filterText: '',
        isSentenceShared: true,
        date: new Date(0),
        messages,
        formats,
      }),
    ];
  });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('answers from whatever there is', () => {
  it('are sentences and figures that mean something, in every language', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const result = ask(given);
        for (const text of textsOf(result)) {
          expect(text).not.toMatch(/NaN|Infinity|∞|undefined|null|\[object/);
          // No sign before nothing, and no negative part.
          expect(text).not.toMatch(/[-−][$]?0(?![.,]?\d)|[-−]\d[\d.,]*\s?%/);
        }
        for (const { messages } of LANGUAGES) {
          expect(answerWords(result.state, messages).sentence).toMatch(/^.{20,}[.?!]$/s);
        }
        for (const number of numbersIn([result.state.answer, result.state.heat])) {
          expect(number).toSatisfy(Number.isFinite);
        }
        const { answer, rows, isOfClassYears } = result.state;
        if (isOfClassYears) {
          const counts =
            answer?.table.columns.map(({ id, kind }) => kind === 'count' && id !== 'tradeArea') ??
            [];
          const told = rows.flatMap(({ cells }) => cells.filter((_, at) => counts[at]));
          expect(
            told.filter((count) => typeof count === 'number' && count > 0 && count < 5),
          ).toEqual([]);
        }
        if (answer?.kind === 'distance') {
          expect(answer.curves).not.toEqual([]);
          for (const { shares } of answer.curves) expect(Math.max(...shares)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it.each<[string, Partial<Situation>, string | RegExp]>([
    ['all at their studio', { choices: { question: 'distance' } }, 'at the studio’s own point'],
    ['nothing sold', { choices: { question: 'distance', weight: 'sales' } }, 'no sales to add up'],
    [
      'a park where nothing is sold',
      { choices: { question: 'sites', weight: 'sales', sites: [PARK] } },
      'no sales to add up',
    ],
    [
      'nobody who counts, and a park',
      { choices: { question: 'sites', sites: [PARK], period: 'own', ownDays: THEN } },
      'Nobody on the map is in this group',
    ],
    [
      'nobody who counts, and a branch',
      { choices: { question: 'branch', period: 'own', ownDays: THEN } },
      'Nobody on the map is in this group',
    ],
    [
      'a park at sea alone',
      { choices: { question: 'sites', sites: [{ ...PARK, lon: -40, lat: 30 }] }, zipCount: 4 },
      /^Not compared: A · Park\./,
    ],
    [
      'a day beside itself',
      {
        choices: {
          question: 'change',
          comparison: 'dates',
          comparedDays: { before: YEAR, after: YEAR },
        },
      },
      'Both sides are the same',
    ],
    [
      'everybody beside everybody',
      { choices: { question: 'change', comparison: 'sets' } },
      'Both sides are the same',
    ],
    [
      'dates that are all ahead',
      {
        rows: ROWS.map((row) => ({ ...row, recordDate: '2999-01-01' })),
        choices: { question: 'change' },
      },
      'none up to today',
    ],
  ])('say of %s what it is', (_, given, sentence) => {
    const { messages } = LANGUAGES[0] ?? {};
    const { state } = ask({ ...PLAIN, ...given });
    if (messages) expect(answerWords(state, messages).sentence).toMatch(sentence);
  });

  it('hide a few of a class year on the screen, and lead to none of them', () => {
    const inDenver = Array.from({ length: 9 }, () => PLACES[0] ?? NOWHERE);
    const results = [
      ...inDenver,
      ...Array.from({ length: 3 }, () => PLACES[2] ?? NOWHERE),
      ...inDenver.slice(3).map(() => PLACES[3] ?? NOWHERE),
    ];
    const rows = results.map((_, client) => ({ ...ROW, client, graduationYear: '2027' }));
    const others = results.map((_, client) => ({ ...ROW, client, graduationYear: '2001' }));
    const asked = { ...PLAIN, results, rows: [...rows, ...others] };
    const of = (choices: Partial<AnswerChoices>) => ask({ ...asked, choices });
    const everybody = of({ question: 'market' }).state.rows;
    expect(everybody.map(({ cells }) => cells[1])).toEqual([9, 6, 3]);
    const ofClass = of({ question: 'market', attributes: { graduationYear: '2027' } });
    expect(
      ofClass.state.rows.map(({ cells, market }) => [cells[0], cells[1], market !== undefined]),
    ).toEqual([
      ['Anchorage, AK', 6, true],
      ['Boulder, CO', TOO_FEW, false],
      ['Denver, CO', WITHHELD, false],
    ]);
    const { messages } = LANGUAGES[0] ?? {};
    if (messages) {
      expect(answerWords(ofClass.state, messages).sentence).toContain('Anchorage, AK has most: 6');
    }
    expect(countedClients(ofClass, results.length)).toEqual([12, 13, 14, 15, 16, 17]);
    const compared = of({
      question: 'change',
      comparison: 'groups',
      comparedGroups: {
        before: { attribute: 'graduationYear', value: '2001' },
        after: { attribute: 'graduationYear', value: '2027' },
      },
    });
    expect(compared.state.rows.flatMap(({ cells }) => cells).filter((cell) => cell === 3)).toEqual(
      [],
    );
    const few = {
      ...asked,
      rows: rows.slice(9, 12),
      choices: { question: 'market' as const, attributes: { graduationYear: '2027' } },
    };
    expect(ask({ ...few, rows: [...few.rows, ...others] }).state).toMatchObject({
      answer: undefined,
      isWithheld: true,
      rows: [],
    });
  });
});
