import type { ContractCase } from './contract-case.ts';
import { eventually, expectEqual, expectRejection } from './expect.ts';

const CLIENTS = { hubId: 'clients' };
const QUESTION = { title: 'Go on?', message: 'It costs.', confirmLabel: 'Go on' };

/** Commands, cancellation, errors, events, exports and the end. */
export const lifecycleCases: readonly ContractCase[] = [
  {
    name: 'a command activates the plugin and runs with its context',
    async run({ session, probe }) {
      await session.executeCommand('contract.probe.note', CLIENTS);
      expectEqual((await probe.observations()).commands, [CLIENTS], 'commands');
    },
  },
  {
    name: 'the plugin runs its own command through the host',
    async run({ probe }) {
      await probe.call('commands.execute', 'contract.probe.note', { hubId: 'sessions' });
      expectEqual((await probe.observations()).commands, [{ hubId: 'sessions' }], 'commands');
    },
  },
  {
    name: 'an error of a command reaches the host as a code and a sentence',
    async run({ session }) {
      const call = session.executeCommand('contract.probe.fail', CLIENTS);
      await expectRejection(call, 'internal', 'the failing command');
      const message = await session
        .executeCommand('contract.probe.fail', CLIENTS)
        .catch((error: unknown) => (error instanceof Error ? error.message : ''));
      expectEqual(message, 'The probe failed as it was told.', 'the message');
    },
  },
  {
    name: 'a command that the manifest does not contribute is not found',
    async run({ session }) {
      for (const commandId of ['contract.probe.other', 'constructor', '__proto__']) {
        const call = session.executeCommand(commandId, CLIENTS);
        await expectRejection(call, 'not-found', commandId);
      }
    },
  },
  {
    name: 'aborting a command cancels it in the plugin',
    async run({ session, probe }) {
      const controller = new AbortController();
      const call = session.executeCommand('contract.probe.wait', CLIENTS, controller.signal);
      const isRejected = expectRejection(call, 'cancelled', 'the command');
      await eventually(
        async () => (await probe.observations()).startedCommandCount === 1,
        'the start',
      );
      controller.abort();
      await isRejected;
      await eventually(
        async () => (await probe.observations()).cancelledCommandCount === 1,
        'the cancellation',
      );
    },
  },
  {
    name: 'aborting a call cancels it in the host',
    async run({ session, host }) {
      await session.callExport('start', ['question', 'ui.confirm', [QUESTION]]);
      await eventually(async () => host.openQuestionCount === 1, 'the question');
      await session.callExport('abort', ['question']);
      const outcome = await session.callExport('outcome', ['question']);
      expectEqual(outcome, { kind: 'cancelled' }, 'the outcome');
      await eventually(async () => host.openQuestionCount === 0, 'the withdrawal');
    },
  },
  {
    name: 'a call that was aborted before it was made does not reach the host',
    async run({ session, host }) {
      const outcome = await session.callExport('callAborted', ['ui.confirm', [QUESTION]]);
      expectEqual(outcome, { kind: 'cancelled' }, 'the outcome');
      expectEqual(host.openQuestionCount, 0, 'questions');
    },
  },
  {
    name: 'the answer to a question reaches the plugin',
    async run({ session, host }) {
      await session.callExport('start', ['question', 'ui.confirm', [QUESTION]]);
      await eventually(async () => host.openQuestionCount === 1, 'the question');
      host.answerConfirm(true);
      const outcome = await session.callExport('outcome', ['question']);
      expectEqual(outcome, { kind: 'value', value: true }, 'the outcome');
    },
  },
  {
    name: 'progress is shown, reported, cancelled by the user and taken away',
    async run({ session, host, probe }) {
      const task = session.callExport('progressUntilCancelled', ['Looking up']);
      await eventually(async () => host.progress[0]?.reports.length === 1, 'the report');
      const reports = [{ message: 'Half of it', fraction: 0.5 }];
      expectEqual(host.progress[0]?.reports, reports, 'reports');
      host.progress[0]?.cancel();
      await task;
      expectEqual((await probe.observations()).cancelledProgressCount, 1, 'cancellations');
      await eventually(async () => host.progress[0]?.isVisible === false, 'the end');
    },
  },
  {
    name: 'changes of the environment and the panel arrive',
    async run({ session, host, probe }) {
      await session.activate();
      host.setEnvironment({ theme: 'contrast' });
      session.notifyPanelRevealed({ panelId: 'contract.probe.panel', hubId: 'clients' });
      await eventually(async () => {
        const { environments, reveals } = await probe.observations();
        return environments.length === 1 && reveals.length === 1;
      }, 'both events');
      expectEqual(await session.callExport('currentTheme', []), 'contrast', 'the theme');
    },
  },
  {
    name: 'values cross unchanged in both directions',
    async run({ session }) {
      const values = [
        '\udfff lone \ud800',
        '',
        Number.NaN,
        -0,
        null,
        undefined,
        new Date(0),
        Float64Array.of(1, Number.NaN),
        { nested: [{ deep: 'x'.repeat(100_000) }] },
      ];
      for (const value of values) {
        // A result that is nothing is `null` on the wire.
        const expected = value === undefined ? null : value;
        expectEqual(await session.callExport('echo', [value]), expected, 'the echo');
      }
    },
  },
  {
    name: 'a value that cannot be copied is refused at once',
    async run({ session }) {
      const call = session.callExport('echo', [() => 'code']);
      await expectRejection(call, 'invalid-parameters', 'a function');
      expectEqual(await session.callExport('echo', ['still here']), 'still here', 'the next call');
    },
  },
  {
    name: 'methods that the plugin does not export are not found, whatever they are called',
    async run({ session }) {
      for (const method of ['missing', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
        await expectRejection(session.callExport(method, []), 'not-found', method);
      }
    },
  },
  {
    name: 'after shutdown every call is refused as disconnected',
    async run({ session }) {
      await session.activate();
      await session.shutdown();
      const call = session.executeCommand('contract.probe.note', CLIENTS);
      await expectRejection(call, 'disconnected', 'a command');
      await session.shutdown();
    },
  },
];
