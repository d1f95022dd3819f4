import { type HubRows, type HubSelection, textCell } from '../api/hubs.ts';
import type { ContractCase } from './contract-case.ts';
import { eventually, expectEqual } from './expect.ts';

const NAMES = ['', 'Ann', '\ud800', 'Zoë 👩‍👧', '<img src=x onerror=alert(1)>', '', 'x\0y\n', ''];
const SALES = [0, -0, 1.5, Number.NaN, -1e300, Number.POSITIVE_INFINITY, 2 ** 53, 7];
const RECORDS = NAMES.map((clientName, index) => ({ clientName, sales: SALES[index] ?? 0 }));
const LISTED = { hubId: 'clients', scope: 'listed', columns: ['clientName', 'sales'] };

/** Hubs: rows, grants and selection. */
export const hubCases: readonly ContractCase[] = [
  {
    name: 'columns arrive intact: empty cells, lone surrogates, markup, NaN and extremes',
    async run({ host, probe }) {
      host.setRecords('clients', RECORDS);
      const rows = (await probe.call('hubs.readRows', LISTED)) as HubRows;
      expectEqual(rows.rowCount, NAMES.length, 'rows');
      expectEqual(new Set(rows.rows).size, NAMES.length, 'different row handles');
      const { clientName, sales } = rows.columns;
      if (clientName?.kind !== 'text' || sales?.kind !== 'number') throw new Error('Wrong kinds.');
      expectEqual(
        NAMES.map((_, index) => textCell(clientName, index)),
        NAMES,
        'text cells',
      );
      expectEqual(sales.values, Float64Array.from(SALES), 'number cells');
    },
  },
  {
    name: 'only the columns that were asked for arrive',
    async run({ host, probe }) {
      host.setRecords('clients', RECORDS);
      const rows = (await probe.call('hubs.readRows', {
        ...LISTED,
        columns: ['clientName'],
      })) as HubRows;
      expectEqual(Object.keys(rows.columns), ['clientName'], 'columns');
    },
  },
  {
    name: 'reading does not take the rows away from the host',
    async run({ host, probe }) {
      host.setRecords('clients', RECORDS);
      const first = await probe.call('hubs.readRows', LISTED);
      expectEqual(await probe.call('hubs.readRows', LISTED), first, 'the second reading');
    },
  },
  {
    name: 'a column that the manifest does not ask for is refused',
    async run({ probe }) {
      const request = { ...LISTED, columns: ['clientName', 'street'] };
      await probe.expectRefusal('hubs.readRows', [request], 'permission-denied');
    },
  },
  {
    name: 'parameters of the wrong form are refused',
    async run({ probe }) {
      const requests: readonly unknown[] = [
        { ...LISTED, columns: ['password'] },
        { ...LISTED, columns: ['__proto__'] },
        { ...LISTED, columns: 'clientName' },
        { ...LISTED, scope: 'all' },
        { ...LISTED, hubId: 7 },
        { scope: 'listed' },
      ];
      for (const request of requests) {
        await probe.expectRefusal('hubs.readRows', [request], 'invalid-parameters');
      }
    },
  },
  {
    name: 'a hub that does not exist is not found',
    async run({ probe }) {
      const request = { ...LISTED, hubId: 'constructor' };
      await probe.expectRefusal('hubs.readRows', [request], 'not-found');
      await probe.expectRefusal('hubs.getSelection', ['constructor'], 'not-found');
    },
  },
  {
    name: 'a selection is announced, and its rows can be read',
    async run({ host, session, probe }) {
      host.setRecords('clients', RECORDS);
      await session.activate();
      const before = (await probe.call('hubs.getSelection', 'clients')) as HubSelection;
      host.select('clients', [1, 3]);
      await eventually(
        async () => (await probe.observations()).selections.length > 0,
        'the announcement',
      );
      const announced = (await probe.observations()).selections.at(-1);
      expectEqual(announced?.selectedCount, 2, 'selected rows');
      expectEqual(announced?.listedCount, NAMES.length, 'listed rows');
      if ((announced?.generation ?? 0) <= before.generation) throw new Error('Same generation.');
      const rows = (await probe.call('hubs.readRows', { ...LISTED, scope: 'selected' })) as HubRows;
      expectEqual(rows.generation, announced?.generation, 'generation of the rows');
      const { clientName } = rows.columns;
      if (clientName?.kind !== 'text') throw new Error('No names.');
      expectEqual(
        [textCell(clientName, 0), textCell(clientName, 1)],
        [NAMES[1], NAMES[3]],
        'selected cells',
      );
    },
  },
  {
    name: 'the hub that the user looks at is announced, and can be asked for',
    async run({ host, session, probe }) {
      await session.activate();
      expectEqual(await probe.call('hubs.getActive'), undefined, 'the hub before');
      host.showHub('clients');
      await eventually(
        async () => (await probe.observations()).shownHubs.length > 0,
        'the announcement',
      );
      expectEqual((await probe.observations()).shownHubs, ['clients'], 'announced hubs');
      expectEqual(await probe.call('hubs.getActive'), 'clients', 'the hub asked for');
    },
  },
  {
    name: 'the plugin selects rows in the hub; handles that are not listed are ignored',
    async run({ host, probe }) {
      host.setRecords('clients', RECORDS);
      const { rows } = (await probe.call('hubs.readRows', LISTED)) as HubRows;
      const unknown = Math.max(...rows) + 1;
      const wanted = Uint32Array.from([rows[4] ?? 0, unknown, rows[2] ?? 0]);
      await probe.call('hubs.selectRows', 'clients', wanted);
      expectEqual(host.selectedIndexes('clients'), [2, 4], 'selected rows');
    },
  },
];
