import type { UsageTotals } from '../api/usage.ts';
import type { ContractCase } from './contract-case.ts';
import { expectEqual } from './expect.ts';

/** What must last: files and money. */
export const storageCases: readonly ContractCase[] = [
  {
    name: 'files are appended to, replaced, listed and deleted',
    async run({ probe }) {
      expectEqual(await probe.call('storage.read', 'log'), undefined, 'a file that is not there');
      await probe.call('storage.append', 'log', Uint8Array.of(1, 2));
      await probe.call('storage.append', 'log', Uint8Array.of(3));
      expectEqual(await probe.call('storage.read', 'log'), Uint8Array.of(1, 2, 3), 'appended');
      await probe.call('storage.writeAtomically', 'log', Uint8Array.of(9));
      expectEqual(await probe.call('storage.read', 'log'), Uint8Array.of(9), 'replaced');
      await probe.call('storage.writeAtomically', 'empty', new Uint8Array());
      expectEqual(await probe.call('storage.read', 'empty'), new Uint8Array(), 'an empty file');
      const files = (await probe.call('storage.list')) as { readonly name: string }[];
      expectEqual(
        files.toSorted((a, b) => a.name.localeCompare(b.name)),
        [
          { name: 'empty', size: 0 },
          { name: 'log', size: 1 },
        ],
        'the list',
      );
      await probe.call('storage.delete', 'log');
      await probe.call('storage.delete', 'log');
      expectEqual(await probe.call('storage.read', 'log'), undefined, 'a deleted file');
    },
  },
  {
    name: 'a part of a buffer is stored as that part, and the buffer stays with its owner',
    async run({ session, probe }) {
      const whole = await session.callExport('appendPartOfBuffer', ['part']);
      const expected = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
      expectEqual(whole, expected, 'the buffer');
      expectEqual(await probe.call('storage.read', 'part'), expected.slice(100, 110), 'the part');
    },
  },
  {
    name: 'names that are paths, and content that is not bytes, are refused',
    async run({ probe }) {
      const names = ['', '.', '..', 'a/b', 'a\\b', 'a:b', 'ä', 'a'.repeat(101), 'a\n'];
      for (const name of names) {
        await probe.expectRefusal('storage.read', [name], 'invalid-parameters');
        const content = [name, Uint8Array.of(1)];
        await probe.expectRefusal('storage.writeAtomically', content, 'invalid-parameters');
      }
    },
  },
  {
    name: 'usage is counted once per id, and only what is billable',
    async run({ probe }) {
      const entry = {
        id: 'a',
        kind: 'location',
        time: new Date().toISOString(),
        hubId: 'clients',
        isBillable: true,
      };
      const free = { ...entry, id: 'b', isBillable: false };
      const map = { ...entry, id: 'c', kind: 'map' };
      await probe.call('usage.report', [entry, entry, free]);
      await probe.call('usage.report', [entry, map]);
      const totals = (await probe.call('usage.getTotals')) as UsageTotals;
      expectEqual(totals.thisMonth + totals.lastMonth, 2, 'billable requests');
    },
  },
  {
    name: 'usage of the wrong form is refused whole',
    async run({ probe }) {
      const entry = {
        id: 'a',
        kind: 'location',
        time: new Date().toISOString(),
        hubId: 'clients',
        isBillable: true,
      };
      const bad = { ...entry, id: '' };
      await probe.expectRefusal('usage.report', [[entry, bad]], 'invalid-parameters');
      const totals = (await probe.call('usage.getTotals')) as UsageTotals;
      expectEqual(totals.thisMonth + totals.lastMonth, 0, 'billable requests');
    },
  },
];
