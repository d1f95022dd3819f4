import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DamagedFiles } from '../../../src/services/cache/damaged-files.ts';
import { createMapsHost } from '../../support/maps-host.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(names: readonly string[]) {
  const files = new Map(names.map((name) => [name, new Uint8Array([1])]));
  const { storage } = createMapsHost({ storage: files }).services;
  return { files, damaged: new DamagedFiles(storage) };
}

it('copies a damaged file once, however often it is met', async () => {
  const { files, damaged } = open(['journal-1']);
  damaged.notice('journal-1');
  const [copy] = await damaged.setAside();
  expect(copy).toMatch(/^damaged-2026-11-30-[0-9a-f]{8}-journal-1$/);
  vi.setSystemTime('2026-12-24T12:00:00Z');
  damaged.notice('journal-1');
  expect(await damaged.setAside()).toEqual([]);
  expect([...files.keys()]).toEqual(['journal-1', copy]);
});

it('deletes copies that are both old and not among the newest three', async () => {
  const copies = ['2026-11-29', '2026-09-01', '2026-10-30', '2026-10-31', '2026-08-01'].map(
    (day) => `damaged-${day}-0123abcd-journal-1`,
  );
  const others = ['journal-2', 'snapshot-2', 'damaged-placed-by-hand.json'];
  const { files, damaged } = open([...copies, ...others]);
  await damaged.deleteOld();
  expect([...files.keys()].sort()).toEqual(
    [copies[0], copies[2], copies[3], ...others].map(String).sort(),
  );
  const recent = open(
    ['01', '02', '03', '04', '05'].map((day) => `damaged-2026-11-${day}-0123abcd-journal-1`),
  );
  await recent.damaged.deleteOld();
  expect(recent.files.size).toBe(5);
});
