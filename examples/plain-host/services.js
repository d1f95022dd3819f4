// Answers for a plugin, by method, from a hub and from what a page can do. Everything lasts as long as the page does.

import { WireError } from './wire-error.js';

/**
 * @param {object} parts
 * @param {import('./hub.js').Hub} parts.hub
 * @param {(path: string) => Promise<ArrayBuffer | undefined>} parts.readAsset a file of the plugin's package
 * @param {object} parts.screen shows things; see `screen.js`
 * @param {(level: string, message: string) => void} parts.log
 */
export function createServices({ hub, readAsset, screen, log }) {
  return {
    ...hubServices(hub, screen),
    ...storageServices(),
    ...usageServices(),
    'panels/reveal': (place) => screen.revealPanel(place),
    'panels/hide': (place) => screen.hidePanel(place),
    'assets/read': async ({ path }) => {
      const bytes = await readAsset(path);
      if (!bytes) throw new WireError('not-found', `The package has no “${path}”.`);
      return bytes;
    },
    'ui/showMessage': (message) => screen.showMessage(message),
    'ui/confirm': (question, signal) => screen.confirm(question, signal),
    'ui/startProgress': ({ progressId, title }) => screen.startProgress(progressId, title),
    'ui/reportProgress': ({ progressId, ...report }) => screen.reportProgress(progressId, report),
    'ui/endProgress': ({ progressId }) => screen.endProgress(progressId),
    'ui/openExternal': ({ url }) => screen.openExternal(url),
    'ui/saveFile': (file) => screen.saveFile(file),
    'log/write': ({ level, message }) => log(level, message.slice(0, 2000)),
  };
}

function hubServices(hub, screen) {
  const inHub =
    (answer) =>
    ({ hubId, ...params }) => {
      if (hubId !== hub.info.id) throw new WireError('not-found', `There is no hub “${hubId}”.`);
      return answer(params);
    };
  return {
    'hubs/list': () => [hub.info],
    'hubs/getActive': () => hub.info.id,
    'hubs/getSelection': inHub(() => hub.selection),
    'hubs/readRows': inHub((request) => hub.readRows(request)),
    'hubs/selectRows': inHub(({ rows }) => hub.select(rows)),
    'hubs/openRecord': inHub(({ row }) => screen.openRecord(row)),
  };
}

function storageServices() {
  const files = new Map();
  return {
    'storage/read': ({ name, offset = 0 }) => files.get(name)?.slice(offset) ?? null,
    'storage/append': ({ name, bytes, expectedSize }) => {
      const before = files.get(name) ?? new Uint8Array();
      if (expectedSize !== undefined && before.length !== expectedSize) {
        throw new WireError('conflict', `“${name}” has ${before.length} bytes.`);
      }
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      files.set(name, after);
    },
    'storage/writeAtomically': ({ name, bytes }) => {
      files.set(name, bytes.slice());
    },
    'storage/list': () => [...files].map(([name, { length: size }]) => ({ name, size })),
    'storage/delete': ({ name }) => {
      files.delete(name);
    },
  };
}

function usageServices() {
  const entries = new Map();
  const countIn = (month) =>
    [...entries.values()].filter(({ time, isBillable }) => isBillable && monthOf(time) === month)
      .length;
  return {
    'usage/getTariff': () => ({ countBundledLookups: true }),
    'usage/getTotals': () => {
      const now = new Date();
      const before = new Date(now.getFullYear(), now.getMonth() - 1, 1);
      return { thisMonth: countIn(monthOf(now)), lastMonth: countIn(monthOf(before)) };
    },
    'usage/report': ({ entries: reported }) => {
      for (const entry of reported) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    },
  };
}

function monthOf(time) {
  const date = new Date(time);
  return `${date.getFullYear()}-${date.getMonth()}`;
}
