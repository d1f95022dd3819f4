import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createHostUi } from '../../../harness/src/page/create-host-ui.ts';
import { ProgressList } from '../../../harness/src/page/progress-list.ts';
import { Toasts } from '../../../harness/src/page/toasts.ts';

const never = new AbortController().signal;
const QUESTION = { title: 'Sure?', message: '1,001 <b>requests</b>', confirmLabel: 'Go on' };

function createUi() {
  const toasts = new Toasts();
  document.body.append(toasts.element);
  const progress = new ProgressList();
  return { ui: createHostUi(toasts, progress), toasts: toasts.element, progress };
}

const dialog = () => document.querySelector('dialog');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((it) => it.textContent?.trim() === name);

afterEach(() => document.body.replaceChildren());

describe('a question of the host', () => {
  it.each([
    ['Go on', true],
    ['Cancel', false],
  ])('is answered by its button %s', async (name, answer) => {
    const { ui } = createUi();
    const answering = ui.confirm(QUESTION, never);
    expect(dialog()?.textContent).toContain('1,001 <b>requests</b>');
    button(name)?.click();
    expect(await answering).toBe(answer);
    expect(dialog()).toBeNull();
  });

  it('is answered no by Escape', async () => {
    const { ui } = createUi();
    const answering = ui.confirm(QUESTION, never);
    await userEvent.keyboard('{Escape}');
    expect(await answering).toBe(false);
  });

  it('goes away when it is withdrawn', async () => {
    const { ui } = createUi();
    const controller = new AbortController();
    const answering = ui.confirm(QUESTION, controller.signal);
    controller.abort();
    expect(await answering).toBe(false);
    expect(dialog()).toBeNull();
  });
});

describe('a message of the host', () => {
  it('is text, and tells which of its actions was chosen', async () => {
    const { ui, toasts } = createUi();
    const message = '<img src=x onerror="alert(1)">';
    const choosing = ui.showMessage(
      { severity: 'warning', message, actions: ['Retry', 'Skip'] },
      never,
    );
    expect(toasts.querySelector('p')?.textContent).toBe(message);
    button('Skip')?.click();
    expect(await choosing).toBe('Skip');
    expect(toasts.textContent?.trim()).toBe('');
  });

  it('can be dismissed, and withdrawn', async () => {
    const { ui, toasts } = createUi();
    const dismissed = ui.showMessage({ severity: 'error', message: 'Broken' }, never);
    toasts.querySelector<HTMLElement>('[aria-label="Dismiss"]')?.click();
    expect(await dismissed).toBeUndefined();
    const controller = new AbortController();
    const withdrawn = ui.showMessage({ severity: 'error', message: 'Broken' }, controller.signal);
    controller.abort();
    expect(await withdrawn).toBeUndefined();
  });
});

describe('progress', () => {
  it('is listed while it lasts, and can be cancelled when it says so', () => {
    const { ui, progress } = createUi();
    const task = ui.startProgress({ title: 'Looking up', isCancellable: true });
    const quiet = ui.startProgress({ title: 'Tidying', isCancellable: false });
    let cancelCount = 0;
    task.onDidCancel(() => {
      cancelCount++;
    });
    task.report({ message: '40 of 100', fraction: 0.4 });
    expect(progress.current).toMatchObject([
      { title: 'Looking up', message: '40 of 100', fraction: 0.4 },
      { title: 'Tidying', cancel: undefined },
    ]);
    progress.current[0]?.cancel?.();
    expect(cancelCount).toBe(1);
    task.dispose();
    task.report({ message: 'too late' });
    expect(progress.current.map(({ title }) => title)).toEqual(['Tidying']);
    quiet.dispose();
  });
});

describe('pages outside', () => {
  it.each(['http://example.com/', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'are not opened: %s',
    async (url) => {
      const { ui } = createUi();
      await expect(ui.openExternal(url)).rejects.toThrow('https');
    },
  );
});
