import { beforeAll, describe, expect, it } from 'vitest';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';
import { PLANTED } from '../../../harness/src/data/plant-history.ts';
import { STUDIOS } from '../../../harness/src/data/studios.ts';
import { isLocated } from '../../../src/common/locations/location.ts';
import type { AnswerTable } from '../../../src/insights/answers/answer-table.ts';
import { changeAnswer } from '../../../src/insights/answers/change-answer.ts';
import { distanceAnswer } from '../../../src/insights/answers/distance-answer.ts';
import { marketAnswer } from '../../../src/insights/answers/market-answer.ts';
import { seniorsAnswer } from '../../../src/insights/answers/seniors-answer.ts';
import { siteAnswer } from '../../../src/insights/answers/site-answer.ts';
import { latestYear } from '../../../src/insights/insight-records.ts';
import { type InsightSet, insightSet } from '../../../src/insights/insight-set.ts';
import { type DayRange, dayOf, yearBefore } from '../../../src/insights/record-history.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { BundledZipPlaces } from '../../../src/offline/bundled-zip-places.ts';
import { zipCentroids } from '../../support/services-fixture.ts';

/** The sessions of the made-up studio as the answers see them. */
async function sessionsSet(seed: number): Promise<InsightSet> {
  const { clients, sessions } = generateStudio({ clientCount: 4_000, seed });
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
  let set: InsightSet;
  let year: DayRange;

  beforeAll(async () => {
    set = await sessionsSet(seed);
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
    const answer = changeAnswer(set, { before: yearBefore(year), after: year });
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
