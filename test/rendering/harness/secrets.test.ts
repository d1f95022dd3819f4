import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostDatabase, openHostDatabase } from '../../../harness/src/host/host-database.ts';
import { IndexedDbSecrets } from '../../../harness/src/host/indexed-db-secrets.ts';
import { askForSettings } from '../../../harness/src/page/settings-dialog.ts';

describe('the secrets of a plugin', () => {
  let name: string;
  let database: HostDatabase | undefined;

  const open = async (pluginId = PROBE_MANIFEST.id) => {
    database ??= await openHostDatabase(name);
    return new IndexedDbSecrets(database, pluginId);
  };

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
  });

  afterEach(() => {
    database?.close();
    database = undefined;
    indexedDB.deleteDatabase(name);
  });

  /** Opens the settings, types into the field, and presses the last button. */
  async function enter(text: string, button = 'Save') {
    const secrets = await open();
    const asked = askForSettings(PROBE_MANIFEST, {}, secrets);
    await expect.poll(() => document.querySelector('dialog')).not.toBeNull();
    const field = document.querySelector<HTMLInputElement>('input[name="probe.granted"]');
    const shown = { type: field?.type, value: field?.value };
    if (field) field.value = text;
    [...document.querySelectorAll('button')]
      .find((it) => it.textContent?.trim() === button)
      ?.click();
    return { shown, answer: await asked };
  }

  it('are asked for in the settings, and not shown to whoever looks on', async () => {
    const secrets = await open();
    await secrets.set('probe.granted', 'pk.old');
    const { shown, answer } = await enter('pk.new');
    expect(shown).toEqual({ type: 'password', value: 'pk.old' });
    expect(answer?.secrets).toEqual(new Map([['probe.granted', 'pk.new']]));
  });

  it('stay as they are when the settings are dismissed', async () => {
    const { answer } = await enter('pk.new', 'Cancel');
    expect(answer).toBeUndefined();
  });

  it('belong to one plugin, and are gone when they are emptied', async () => {
    const [ours, theirs] = [await open(), await open('another.plugin')];
    await ours.set('a', 'secret');
    expect([await ours.get('a'), await theirs.get('a')]).toEqual(['secret', undefined]);
    await ours.set('a', '');
    expect(await ours.get('a')).toBeUndefined();
  });

  it('find their place in a database from before there were any, which keeps its data', async () => {
    const before = await openDB(name, 1, {
      upgrade(old) {
        for (const store of ['files', 'chunks', 'configuration']) old.createObjectStore(store);
        old.createObjectStore('usage', { autoIncrement: true });
      },
    });
    await before.put('configuration', 7, ['a.plugin', 'a.setting']);
    before.close();
    const secrets = await open();
    await secrets.set('a', 'secret');
    expect(await secrets.get('a')).toBe('secret');
    expect(await database?.get('configuration', ['a.plugin', 'a.setting'])).toBe(7);
  });
});
