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
    name: 'a file is read from a byte on',
    async run({ probe }) {
      await probe.call('storage.append', 'log', Uint8Array.of(1, 2, 3));
      await probe.call('storage.append', 'log', Uint8Array.of(4, 5));
      await probe.call('storage.append', 'log', Uint8Array.of(6));
      for (let offset = 0; offset <= 6; offset++) {
        const expected = Uint8Array.of(1, 2, 3, 4, 5, 6).slice(offset);
        const tail = await probe.call('storage.read', 'log', { offset });
        expectEqual(tail, expected, `from byte ${offset}`);
      }
      const beyond = await probe.call('storage.read', 'log', { offset: 1000 });
      expectEqual(beyond, new Uint8Array(), 'from beyond the end');
      const nothing = await probe.call('storage.read', 'none', { offset: 1 });
      expectEqual(nothing, undefined, 'a file that is not there');
    },
  },
  {
    name: 'an append that expects another size is refused and changes nothing',
    async run({ probe }) {
      const append = async (size: number) => {
        const args = ['log', Uint8Array.of(9), { expectedSize: size }];
        await probe.expectRefusal('storage.append', args, 'conflict');
      };
      await append(1);
      expectEqual(await probe.call('storage.read', 'log'), undefined, 'after a refusal');
      await probe.call('storage.append', 'log', Uint8Array.of(1, 2), { expectedSize: 0 });
      for (const size of [0, 1, 3]) await append(size);
      await probe.call('storage.append', 'log', Uint8Array.of(3), { expectedSize: 2 });
      expectEqual(await probe.call('storage.read', 'log'), Uint8Array.of(1, 2, 3), 'the file');
      await probe.call('storage.writeAtomically', 'empty', new Uint8Array());
      const create = ['empty', Uint8Array.of(1), { expectedSize: 0 }];
      await probe.expectRefusal('storage.append', create, 'conflict');
    },
  },
  {
    name: 'of appends that expect the same size at once, one succeeds',
    async run({ probe }) {
      for (let size = 0; size < 5; size++) {
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, (_, writer) =>
            probe
              .call('storage.append', 'race', Uint8Array.of(writer), { expectedSize: size })
              .then(
                () => [writer],
                () => [],
              ),
          ),
        );
        const winners = outcomes.flat();
        expectEqual(winners.length, 1, 'appends that succeeded');
        const file = await probe.call('storage.read', 'race', { offset: size });
        expectEqual(file, Uint8Array.from(winners), 'what was appended');
      }
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
      const entry = usageEntry();
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
      const entry = usageEntry();
      const bad = { ...entry, id: '' };
      await probe.expectRefusal('usage.report', [[entry, bad]], 'invalid-parameters');
      const totals = (await probe.call('usage.getTotals')) as UsageTotals;
      expectEqual(totals.thisMonth + totals.lastMonth, 0, 'billable requests');
    },
  },
];

function usageEntry() {
  const time = new Date().toISOString();
  return { id: 'a', kind: 'location', time, hubId: 'clients', isBillable: true };
}
