import type { PluginContribution } from '../api/plugins.ts';
import { pluginIdentity } from '../host/plugin-identity.ts';
import type { ContractCase, ContractCaseContext } from './contract-case.ts';
import { eventually, expectEqual, expectRejection } from './expect.ts';
import type { ContractNeighbour } from './fixture.ts';
import { NEIGHBOUR_MANIFEST, NOTES_POINT } from './neighbour-manifest.ts';
import type { Probe } from './probe.ts';
import { PROBE_MANIFEST } from './probe-manifest.ts';
import type { ProbeOutcome } from './probe-plugin.ts';

const { id: NEIGHBOUR, version: VERSION } = NEIGHBOUR_MANIFEST;
const WAITING = { waitingCount: 1, cancelledCount: 0 };
const CANCELLED = { waitingCount: 1, cancelledCount: 1 };
const REFUSAL = { kind: 'error', code: 'quota-exceeded', message: 'Refused as it was told.' };
const FAILURE = { kind: 'error', code: 'internal', message: 'Failed as it was told.' };

/** What plugins do with each other: find, call and extend one another, and outlive one another. */
export const neighbourCases: readonly ContractCase[] = [
  besideNeighbour(
    'another plugin is found by its id and a range of versions',
    async ({ probe }) => {
      for (const range of ['^1.0.0', '~1.2.0', VERSION]) {
        expectEqual(await probe.findPlugin(NEIGHBOUR, range), VERSION, range);
      }
      for (const range of ['^2.0.0', '^1.3.0', '~1.1.0', '1.2.0']) {
        expectEqual(await probe.findPlugin(NEIGHBOUR, range), undefined, range);
      }
      for (const id of ['contract.nobody', PROBE_MANIFEST.id, '__proto__', 'constructor']) {
        expectEqual(await probe.findPlugin(id, '^1.0.0'), undefined, id);
      }
    },
  ),
  besideNeighbour(
    'a plugin that is asked for is started, once, and is given the one that waits for it',
    async ({ probe }) => {
      const found = [1, 2, 3].map(() => probe.findPlugin(NEIGHBOUR, '^1.0.0'));
      expectEqual(await Promise.all(found), [VERSION, VERSION, VERSION], 'what was found');
      expectEqual((await probe.observations()).greetingCount, 1, 'greetings of starting plugins');
    },
  ),
  besideNeighbour(
    'another plugin’s methods are told who calls them, and values cross unchanged',
    async ({ probe }) => {
      const caller = await probe.call('neighbour.caller');
      expectEqual(caller, pluginIdentity(PROBE_MANIFEST), 'the caller');
      for (const value of [
        '\udfff lone \ud800',
        { nested: [Number.NaN, -0, null, new Date(0)] },
        Float64Array.of(1, Number.NaN),
        Uint8Array.of(0, 255),
      ]) {
        expectEqual(await probe.call('neighbour.echo', value), value, 'the echo');
      }
    },
  ),
  besideNeighbour(
    'methods that another plugin does not export are not found, whatever they are called',
    async ({ probe }) => {
      for (const method of ['missing', 'constructor', '__proto__', 'hasOwnProperty']) {
        await probe.expectRefusal(`neighbour.${method}`, [], 'not-found');
      }
    },
  ),
  besideNeighbour(
    'cancelling a call of another plugin cancels it there',
    async ({ session, probe }) => {
      await session.callExport('start', ['call', 'neighbour.wait', []]);
      await until(() => probe.call('neighbour.waits'), WAITING);
      await session.callExport('abort', ['call']);
      expectEqual(await session.callExport('outcome', ['call']), { kind: 'cancelled' }, 'the call');
      await until(() => probe.call('neighbour.waits'), CANCELLED);
    },
  ),
  besideNeighbour(
    'functions that plugins give each other are called until they are taken back',
    async ({ session, probe }) => {
      await session.callExport('give', ['echo']);
      await probe.call('neighbour.give', 'echo');
      const value = { bytes: Uint8Array.of(0, 255), text: 'Zoë' };
      expectEqual(await probe.call('neighbour.use', 'echo', value), value, 'called by the other');
      expectEqual(await session.callExport('use', ['echo', value]), value, 'called by the probe');

      await session.callExport('takeBack', ['echo']);
      await until(() => probe.call('neighbour.held'), []);
      await probe.expectRefusal('neighbour.use', ['echo', value], 'not-found');
      await probe.call('neighbour.takeBack', 'echo');
      await until(() => session.callExport('held', []), []);
      const call = session.callExport('use', ['echo', value]);
      await expectRejection(call, 'not-found', 'a function that was taken back');
    },
  ),
  besideNeighbour(
    'what a function throws reaches the plugin that called it as a code and a sentence',
    async ({ session, probe }) => {
      for (const [name, expected] of [
        ['refuse', REFUSAL],
        ['fail', FAILURE],
      ] as const) {
        await session.callExport('give', [name]);
        expectEqual(await probe.outcomeOf('neighbour.use', [name, null]), expected, name);
      }
      expectEqual(await probe.call('neighbour.echo', 'still here'), 'still here', 'the next call');
    },
  ),
  besideNeighbour(
    'cancelling the call of a function cancels it in the plugin that gave it',
    async ({ session }) => {
      await session.callExport('give', ['wait']);
      await session.callExport('start', ['call', 'neighbour.use', ['wait', null]]);
      const waits = () => session.callExport('waits', []);
      await until(waits, WAITING);
      await session.callExport('abort', ['call']);
      await until(waits, CANCELLED);
    },
  ),
  besideNeighbour(
    'with the end of another plugin its calls are refused, and what it has registered is disposed',
    async ({ session, probe, neighbour }) => {
      await session.callExport('give', ['echo']);
      await probe.call('neighbour.give', 'echo');
      expectEqual(await session.callExport('held', []), ['echo'], 'registered before');
      await session.callExport('start', ['call', 'neighbour.wait', []]);
      await until(() => probe.call('neighbour.waits'), WAITING);

      await neighbour.dispose();
      const outcome = (await session.callExport('outcome', ['call'])) as ProbeOutcome;
      const code = outcome.kind === 'error' ? outcome.code : outcome.kind;
      expectEqual(code, 'disconnected', 'a call that was under way');
      await until(() => session.callExport('held', []), []);
      const use = session.callExport('use', ['echo', 1]);
      await expectRejection(use, 'not-found', 'a function of the plugin that has ended');
      expectEqual(await probe.findPlugin(NEIGHBOUR, '^1.0.0'), undefined, 'who has ended');
      // Was disposed over there, which is nobody's error.
      await session.callExport('takeBack', ['echo']);
    },
  ),
  besideNeighbour(
    'a plugin that is loaded anew is found, and functions of the one before are not',
    async ({ session, probe, neighbour, loadNeighbour }) => {
      const before = await probe.call('neighbour.instance');
      await probe.call('neighbour.give', 'echo');
      await neighbour.dispose();
      await loadNeighbour();
      expectEqual(await probe.findPlugin(NEIGHBOUR, '^1.0.0'), VERSION, 'the plugin');
      expectEqual(before === (await probe.call('neighbour.instance')), false, 'the same instance');
      const use = session.callExport('use', ['echo', 1]);
      await expectRejection(use, 'not-found', 'a function of the one before');
    },
  ),
  {
    name: 'contributions to a plugin’s extension points are there while their plugin is, and changes are told',
    needs: 'loadNeighbour',
    async run({ probe, loadNeighbour }) {
      expectEqual(await contributionsTo(probe), [], 'contributions at first');
      const before = await changeCount(probe);
      const neighbour = await loadNeighbour();
      await eventually(async () => (await changeCount(probe)) > before, 'the change');
      const from = pluginIdentity(NEIGHBOUR_MANIFEST);
      const notes = NEIGHBOUR_MANIFEST.contributes[NOTES_POINT] ?? [];
      const expected = notes.map((contribution) => ({ point: NOTES_POINT, from, contribution }));
      expectEqual(await contributionsTo(probe), expected, 'the contributions');

      const loaded = await changeCount(probe);
      await neighbour.dispose();
      await eventually(async () => (await changeCount(probe)) > loaded, 'the change back');
      expectEqual(await contributionsTo(probe), [], 'contributions at last');
    },
  },
  besideNeighbour(
    'a capability that the manifest does not ask for is refused',
    async ({ session, probe }) => {
      expectEqual(await session.callExport('supports', ['storage']), true, 'the probe’s storage');
      expectEqual(await probe.call('neighbour.supports', 'storage'), false, 'the neighbour’s');
      await probe.expectRefusal('neighbour.listFiles', [], 'permission-denied');
    },
  ),
];

/** A case with the neighbour beside the probe from the start. */
function besideNeighbour(
  name: string,
  run: (context: ContractCaseContext & { readonly neighbour: ContractNeighbour }) => Promise<void>,
): ContractCase {
  return {
    name,
    needs: 'loadNeighbour',
    run: async (context) => run({ ...context, neighbour: await context.loadNeighbour() }),
  };
}

/** Waits until plain data is as expected. */
function until(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  const text = JSON.stringify(expected);
  return eventually(async () => JSON.stringify(await read()) === text, text);
}

async function contributionsTo(probe: Probe): Promise<readonly PluginContribution[]> {
  return (await probe.call('plugins.getContributions')) as readonly PluginContribution[];
}

async function changeCount(probe: Probe): Promise<number> {
  return (await probe.observations()).contributionChangeCount;
}
