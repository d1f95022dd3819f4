import type { GivenFile } from '../api/files.ts';
import type { ContractCase } from './contract-case.ts';
import { expectEqual } from './expect.ts';

const REQUEST = { title: 'Map pack', extensions: ['.pack'] };
const BYTES = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** Files that users give to their plugins. */
export const fileCases: readonly ContractCase[] = [
  {
    name: 'a file that the user gives is kept, listed, read in pieces and let go of',
    async run({ host, probe }) {
      expectEqual(await probe.call('files.list'), [], 'the files at first');
      host.answerPick({ name: 'Ohio & <b>more</b>.pack', bytes: BYTES });
      const file = (await probe.call('files.pick', REQUEST)) as GivenFile;
      expectEqual(file.name, 'Ohio & <b>more</b>.pack', 'the name');
      expectEqual(file.size, BYTES.length, 'the size');
      expectEqual(await probe.call('files.list'), [file], 'the files');
      for (const [offset, length] of [
        [0, 10],
        [990, 10],
        [995, 100],
        [2000, 5],
        [7, 0],
      ] as const) {
        const piece = await probe.call('files.read', file.id, { offset, length });
        expectEqual(piece, BYTES.slice(offset, offset + length), `${length} bytes from ${offset}`);
      }
      await probe.call('files.delete', file.id);
      await probe.call('files.delete', file.id);
      expectEqual(await probe.call('files.list'), [], 'the files at last');
      await probe.expectRefusal('files.read', [file.id, { offset: 0, length: 1 }], 'not-found');
    },
  },
  {
    name: 'a user who gives no file, or one of another kind, gives none',
    async run({ host, probe }) {
      host.answerPick(undefined);
      expectEqual(await probe.call('files.pick', REQUEST), undefined, 'no file');
      host.answerPick({ name: 'holiday.jpg', bytes: BYTES });
      await probe.expectRefusal('files.pick', [REQUEST], 'invalid-parameters');
      expectEqual(await probe.call('files.list'), [], 'the files');
    },
  },
  {
    name: 'pieces that no file has are refused',
    async run({ host, probe }) {
      host.answerPick({ name: 'a.pack', bytes: BYTES });
      const { id } = (await probe.call('files.pick', REQUEST)) as GivenFile;
      for (const range of [
        { offset: -1, length: 1 },
        { offset: 0.5, length: 1 },
        { offset: 0, length: 64_000_001 },
      ]) {
        await probe.expectRefusal('files.read', [id, range], 'invalid-parameters');
      }
      await probe.expectRefusal('files.read', ['other', { offset: 0, length: 1 }], 'not-found');
    },
  },
];
