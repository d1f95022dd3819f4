import { html, render, type TemplateResult } from 'lit';

export interface ModalOptions {
  readonly title: string;
  readonly body: TemplateResult;
  /** Buttons of the foot, the main one last; those without a value dismiss. `Close` alone unless told. */
  readonly buttons?: readonly { readonly label: string; readonly value: string }[];
  readonly className?: string;
  /** Closes it, as if dismissed. */
  readonly signal?: AbortSignal;
}

/** The value of the chosen button and what the fields of the body held, or `undefined` when dismissed. */
export interface ModalAnswer {
  readonly value: string;
  readonly fields: FormData;
}

let modalCount = 0;

/** Shows a modal dialog. Escape and buttons without a value dismiss it; the focus goes back where it was. */
export function showModal(options: ModalOptions): Promise<ModalAnswer | undefined> {
  const { title, body, className, signal, buttons = [{ label: 'Close', value: '' }] } = options;
  const dialog = document.createElement('dialog');
  const titleId = `modal-title-${++modalCount}`;
  dialog.className = `modal ${className ?? ''}`;
  dialog.setAttribute('aria-labelledby', titleId);
  let answer: ModalAnswer | undefined;

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = event.submitter?.getAttribute('value') ?? '';
    answer = { value, fields: new FormData(event.target as HTMLFormElement) };
    dialog.close();
  };
  render(
    html`
      <form @submit=${onSubmit}>
        <h2 id=${titleId}>${title}</h2>
        <div class="modal-body">${body}</div>
        <div class="modal-buttons">
          ${buttons.map(
            ({ label, value }, index) => html`
              <button
                class=${index === buttons.length - 1 ? 'button primary' : 'button'}
                type=${value === '' ? 'button' : 'submit'}
                value=${value}
                @click=${() => value === '' && dialog.close()}
              >
                ${label}
              </button>
            `,
          )}
        </div>
      </form>
    `,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  const mainButton = dialog.querySelector<HTMLElement>('.modal-buttons :last-child');
  const firstField = dialog.querySelector<HTMLElement>('.modal-body :is(input, select)');
  (firstField ?? mainButton)?.focus();
  // From its beginning: what is above the first field is what the fields are about.
  dialog.querySelector('.modal-body')?.scrollTo(0, 0);
  return new Promise((resolve) => {
    const onAbort = () => dialog.close();
    signal?.addEventListener('abort', onAbort);
    dialog.addEventListener('close', () => {
      signal?.removeEventListener('abort', onAbort);
      dialog.remove();
      resolve(answer);
    });
  });
}
