import { describe, expect, it } from 'vitest';
import { TileCache } from '../../../src/services/basemaps/tile-cache.ts';

const HOUR = 3_600_000;

function createCache(mostBytes = 1000) {
  const clock = { now: Date.parse('2026-11-20T12:00:00Z') };
  return { clock, cache: new TileCache(mostBytes, () => clock.now) };
}

describe('the cache of tiles', () => {
  it.each([
    ['a week where the server does not say', {}, 7 * 24 * HOUR],
    [
      'max-age, less the age that it has',
      { 'cache-control': 'public, max-age=7200', age: '3600' },
      HOUR,
    ],
    ['until it expires', { expires: 'Fri, 20 Nov 2026 14:00:00 GMT' }, 2 * HOUR],
  ])('keeps a tile %s', (_, headers, freshMs) => {
    const { clock, cache } = createCache();
    cache.keep('a', Uint8Array.of(1), headers);
    clock.now += freshMs - 1;
    expect(cache.fresh('a')).toEqual(Uint8Array.of(1));
    clock.now += 1;
    expect(cache.fresh('a')).toBeUndefined();
  });

  it('keeps nothing that must not be stored', () => {
    const { cache } = createCache();
    cache.keep('a', Uint8Array.of(1), { 'cache-control': 'no-store', etag: '"1"' });
    expect(cache.fresh('a')).toBeUndefined();
    expect(cache.conditionFor('a')).toEqual({});
  });

  it('asks whether a stale tile is the same, and takes a yes', () => {
    const { clock, cache } = createCache();
    cache.keep('a', Uint8Array.of(1), { 'cache-control': 'max-age=60', etag: '"1"' });
    clock.now += HOUR;
    expect(cache.fresh('a')).toBeUndefined();
    expect(cache.conditionFor('a')).toEqual({ 'if-none-match': '"1"' });
    expect(cache.renew('a', { 'cache-control': 'max-age=60' })).toEqual(Uint8Array.of(1));
    expect(cache.fresh('a')).toEqual(Uint8Array.of(1));
    expect(cache.conditionFor('a')).toEqual({ 'if-none-match': '"1"' });
  });

  it('stays within its size; what was not used for longest goes first', () => {
    const { cache } = createCache(30);
    for (const url of ['a', 'b', 'c']) cache.keep(url, new Uint8Array(10), {});
    cache.fresh('a');
    cache.keep('d', new Uint8Array(10), {});
    expect(['a', 'b', 'c', 'd'].filter((url) => cache.fresh(url))).toEqual(['a', 'c', 'd']);
    cache.keep('e', new Uint8Array(31), {});
    expect(cache.fresh('e')).toBeUndefined();
  });
});
