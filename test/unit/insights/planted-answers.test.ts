import { beforeAll, describe, expect, it } from 'vitest';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import type { HubRow, StudioData } from '../../../harness/src/data/hub-row.ts';
import { organizationOf } from '../../../harness/src/data/organization-of.ts';
import { PLANTED } from '../../../harness/src/data/plant-history.ts';
import { STUDIOS } from '../../../harness/src/data/studios.ts';
import { isLocated } from '../../../src/common/locations/location.ts';
import type { AnswerTable } from '../../../src/insights/answers/answer-table.ts';
import { changeAnswer } from '../../../src/insights/answers/change-answer.ts';
import { distanceAnswer } from '../../../src/insights/answers/distance-answer.ts';
import { marketAnswer } from '../../../src/insights/answers/market-answer.ts';
import { schoolsAnswer } from '../../../src/insights/answers/schools-answer.ts';
import { seniorsAnswer } from '../../../src/insights/answers/seniors-answer.ts';
import { siteAnswer } from '../../../src/insights/answers/site-answer.ts';
import { latestYear } from '../../../src/insights/insight-records.ts';
import { type InsightSet, insightSet } from '../../../src/insights/insight-set.ts';
import { type DayRange, dayOf, yearBefore } from '../../../src/insights/record-history.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { BundledZipPlaces } from '../../../src/offline/bundled-zip-places.ts';
import { zipCentroids } from '../../support/services-fixture.ts';

/** The sessions of the made-up studio as the answers see them. */
async function sessionsSet({ clients, sessions }: StudioData): Promise<InsightSet> {
  const locator = new BundledLocator(await zipCentroids());
  const clientOf = Int32Array.from(sessions, ({ clientIndex }) => clientIndex ?? -1);
  const reader = (id: keyof HubRow) => (record: number) => String(sessions[record]?.[id] ?? '');
  const studios = STUDIOS.map((studio) => ({ name: studio.name, at: locator.locate(studio) }));
  return insightSet({
    results: clients.map((client) => locator.locate(client)),
    clientOfRow: clientOf,
    measures: {
      sessions: undefined,
      records: {
        clientOf,
        areSessions: true,
        sales: Float64Array.from(sessions, ({ sales }) => sales ?? Number.NaN),
        reader,
      },
    },
    studios: studios.flatMap(({ name, at }) =>
      isLocated(at) ? { name, lon: at.lon, lat: at.lat } : [],
    ),
  });
}

describe.each([1, 2])('the history of the sample studio with seed %i', (seed) => {
  let studio: StudioData;
  let set: InsightSet;
  let year: DayRange;

  beforeAll(async () => {
    studio = generateStudio({ clientCount: 4_000, seed });
    set = await sessionsSet(studio);
    const latest = latestYear(set.records, dayOf('2026-11-23'));
    if (!latest) throw new Error('Nothing is dated.');
    year = latest;
  });

  const cellsOf = (table: AnswerTable | undefined, place: string, column: string) => {
    const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
    return table?.rows.find(({ cells }) => cells[0] === place)?.cells[at];
  };
  const label = ({ town, state }: { town: string; state: string }) => `${town}, ${state}`;

  it('has a town that grew most for its size and one that shrank most', () => {
    const { growing, shrinking } = PLANTED;
    const answer = changeAnswer(set, {
      before: { kind: 'records', segment: { attributes: {}, range: yearBefore(year) } },
      after: { kind: 'records', segment: { attributes: {}, range: year } },
    });
    expect(answer?.fell?.label).toBe(label(shrinking));
    const [before, after] = ['before', 'after'].map((column) =>
      Number(cellsOf(answer?.table, label(growing), column)),
    );
    expect(after).toBeGreaterThan(3 * (before ?? 0));
    const market = marketAnswer(set, { year });
    expect(cellsOf(market?.table, label(growing), 'change')).toBe((after ?? 0) - (before ?? 0));
  });

  it('has a zip that one lead source brought in', () => {
    const { zip, leadSource } = PLANTED.mailing;
    const table = marketAnswer(set, { year, unit: 'zip' })?.table;
    expect(cellsOf(table, `${zip} Murfreesboro, TN`, 'leadSource')).toBe(leadSource);
  });

  it('has a town whose seniors are of one class', () => {
    const { classYear, ...town } = PLANTED.seniors;
    const answer = seniorsAnswer(set, { classYear: String(classYear), year });
    const booked = Number(cellsOf(answer?.table, label(town), 'booked'));
    expect(cellsOf(answer?.table, label(town), 'difference')).toBe(booked);
    const alike = answer?.table.rows.filter(
      ({ cells }) => typeof cells[1] === 'number' && cells[1] >= booked && cells[3] === 0,
    );
    expect(alike?.map(({ cells }) => cells[0])).toEqual([label(town)]);
  });

  it('has a school where most have booked, one where nobody has, and one that gained', async () => {
    const large = generateStudio({ clientCount: 12_500, seed });
    const locator = new BundledLocator(await zipCentroids());
    const schools = large.organizations
      .map(organizationOf)
      .filter(({ kind }) => kind === 'school')
      .map(({ name, enrollments, ...address }) => {
        const at = locator.locate(address);
        return { name, enrollments, town: '', at: isLocated(at) ? at : undefined };
      });
    const answer = schoolsAnswer(await sessionsSet(large), {
      classYear: String(PLANTED.seniors.classYear),
      year,
      schools,
      names: large.clients.map(({ school }) => school),
    });
    const { reached, untouched, gained, uncounted, empty } = PLANTED.schools;
    const table = answer?.table;
    const shareOf = (name: string) => cellsOf(table, name, 'bookedShare');
    const shares = table?.rows.flatMap(({ cells }) => {
      const share = cells[table.columns.findIndex(({ id }) => id === 'bookedShare')];
      return typeof share === 'number' ? share : [];
    });
    expect(shareOf(reached)).toBe(Math.max(...(shares ?? [])));
    expect([cellsOf(table, untouched, 'booked'), shareOf(untouched)]).toEqual([0, 0]);
    const before = Number(cellsOf(table, gained, 'bookedBefore'));
    expect(Number(cellsOf(table, gained, 'booked'))).toBeGreaterThan(3 * before);
    expect([shareOf(uncounted), shareOf(empty)]).toEqual([undefined, undefined]);
    expect(answer?.uncounted).toBe(2);
    expect(answer?.mostLeft?.left).toBeGreaterThan(300);
  });

  it('has a past event that drew the clients around it', async () => {
    const zips = new BundledZipPlaces(await zipCentroids()).all();
    const { eventId, near } = PLANTED.park;
    const events = studio.events.flatMap(({ id, name, date, lon, lat, clientIds }) => {
      const came = clientIds.map((wanted) =>
        studio.clients.findIndex(({ clientId }) => clientId === wanted),
      );
      return lon !== undefined && lat !== undefined ? [{ id, name, date, lon, lat, came }] : [];
    });
    const boulder = { lon: -105.27, lat: 40.02 };
    const sites = [
      { id: 'A', name: 'Cheesman Park', ...near },
      { id: 'B', name: 'Boulder', ...boulder },
    ];
    const { table } = siteAnswer(set, { sites, events, radiusMiles: 5, zips });
    const overlaps = sites.map(({ id, name }) => cellsOf(table, `${id} · ${name}`, 'eventOverlap'));
    expect(overlaps[0]).toBeGreaterThan(0.7);
    expect(overlaps[1]).toBe(0);
    const event = studio.events.find(({ id }) => id === eventId);
    expect(Number(cellsOf(table, 'A · Cheesman Park', 'came'))).toBeGreaterThan(
      0.4 * Number(cellsOf(table, event?.name ?? '', 'came')),
    );
  });

  it('has studios around which most clients live, and parks that can be told apart', async () => {
    const zips = new BundledZipPlaces(await zipCentroids()).all();
    const near = distanceAnswer(set);
    expect(near?.radii[0]).toBeLessThan(20);
    const at = (lon: number, lat: number, id: string) => ({ id, name: id, lon, lat });
    // Wash Park in Denver, Elizabeth Park in Hartford, the Grand Canyon.
    const sites = [at(-112.1, 36.1, 'A'), at(-104.97, 39.7, 'B'), at(-72.72, 41.77, 'C')];
    const one = siteAnswer(set, { sites, zips });
    expect(one.best.map(({ id }) => id)).toEqual(['B']);
    expect(one.covered).toBeLessThanOrEqual((one.yardstick?.reached ?? 0) * 1.05);
    const two = siteAnswer(set, { sites, count: 2, zips });
    expect(two.best.map(({ id }) => id)).toEqual(['B', 'C']);
  });
});
