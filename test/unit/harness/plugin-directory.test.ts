import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { pluginIdentity } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import {
  type DirectoryEntry,
  PluginDirectory,
} from '../../../harness/src/host/plugin-directory.ts';

const NEVER = new AbortController().signal;

function entry(id: string, start: () => Promise<void> = async () => undefined): DirectoryEntry {
  const manifest = { ...PROBE_MANIFEST, id, version: '1.2.0' };
  return {
    manifest,
    identity: pluginIdentity(manifest),
    isActive: () => false,
    start,
    call: async (method) => `${id} ${method}`,
    callBack: async (callbackId) => callbackId,
  };
}

describe('plugins in one host', () => {
  it('find each other by id and version, started', async () => {
    const directory = new PluginDirectory();
    let starts = 0;
    directory.add(entry('a.a'));
    directory.add(
      entry('b.b', async () => {
        starts++;
      }),
    );
    const { resolve, call } = directory.servicesFor('a.a');
    expect(await resolve('b.b', '^1.0.0')).toBe('1.2.0');
    expect(starts).toBe(1);
    expect(await resolve('b.b', '^2.0.0')).toBeUndefined();
    expect(await resolve('c.c', '^1.0.0')).toBeUndefined();
    expect(starts).toBe(1);
    expect(await call('b.b', 'hello', [], NEVER)).toBe('b.b hello');
    await expect(call('c.c', 'hello', [], NEVER)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('do not find themselves, nor one that is gone', async () => {
    const directory = new PluginDirectory();
    const listing = directory.add(entry('a.a'));
    expect(await directory.servicesFor('a.a').resolve('a.a', '^1.0.0')).toBeUndefined();
    listing.dispose();
    expect(await directory.servicesFor('b.b').resolve('a.a', '^1.0.0')).toBeUndefined();
  });

  it('have ids of their own', () => {
    const directory = new PluginDirectory();
    directory.add(entry('a.a'));
    expect(() => directory.add(entry('a.a'))).toThrow(/loaded already/);
  });

  it('that ask for each other while they start are told so, instead of waiting for ever', async () => {
    const directory = new PluginDirectory();
    const starts = new Map<string, Promise<void>>();
    const outcomes: unknown[] = [];
    const asksFor = (id: string, wanted: string) =>
      entry(id, () => {
        const start =
          starts.get(id) ??
          directory
            .servicesFor(id)
            .resolve(wanted, '^1.0.0')
            .then(
              (version) => void outcomes.push(version),
              (error: unknown) => void outcomes.push(Reflect.get(Object(error), 'code')),
            );
        starts.set(id, start);
        return start;
      });
    directory.add(asksFor('a.a', 'b.b'));
    directory.add(asksFor('b.b', 'c.c'));
    directory.add(asksFor('c.c', 'a.a'));
    expect(await directory.servicesFor('host').resolve('a.a', '^1.0.0')).toBe('1.2.0');
    expect(outcomes).toEqual(['conflict', '1.2.0', '1.2.0']);
  });

  it('are given one that runs while they start, though it is waiting for them', async () => {
    const directory = new PluginDirectory();
    directory.add({ ...entry('a.a'), isActive: () => true });
    const found: unknown[] = [];
    directory.add(
      entry('b.b', async () => {
        found.push(await directory.servicesFor('b.b').resolve('a.a', '^1.0.0'));
      }),
    );
    expect(await directory.servicesFor('a.a').resolve('b.b', '^1.0.0')).toBe('1.2.0');
    expect(found).toEqual(['1.2.0']);
  });
});
