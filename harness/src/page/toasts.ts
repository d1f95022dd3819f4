import type { MessageOptions } from '@mystratus/plugin-sdk';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { when } from 'lit/directives/when.js';
import { icon } from './icons.ts';

interface Toast extends MessageOptions {
  readonly id: number;
  readonly close: (action?: string) => void;
}

/** Long enough to read a sentence twice. */
const INFO_TIMEOUT_MS = 8_000;

/** Messages in the corner. Errors, warnings and questions stay until they are answered or dismissed. */
export class Toasts {
  readonly element = document.createElement('div');
  private toasts: readonly Toast[] = [];
  private count = 0;

  constructor() {
    this.element.className = 'toasts';
    this.render();
  }

  /** Resolves with the chosen action, or `undefined` when dismissed. */
  show(message: MessageOptions, signal?: AbortSignal): Promise<string | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const dismiss = () => close();
      const close = (action?: string) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', dismiss);
        this.update(this.toasts.filter((other) => other !== toast));
        resolve(action);
      };
      const toast: Toast = { ...message, id: ++this.count, close };
      const isPassing = message.severity === 'info' && !message.actions?.length;
      const timer = isPassing ? setTimeout(dismiss, INFO_TIMEOUT_MS) : undefined;
      signal?.addEventListener('abort', dismiss);
      this.update([...this.toasts, toast]);
    });
  }

  private update(toasts: readonly Toast[]): void {
    this.toasts = toasts;
    this.render();
  }

  private render(): void {
    render(
      repeat(
        this.toasts,
        ({ id }) => id,
        ({ severity, message, actions = [], close }) => html`
          <div class="toast ${severity}" role=${severity === 'info' ? 'status' : 'alert'}>
            ${icon(severity)}
            <p>${message}</p>
            <button type="button" class="icon-button" aria-label="Dismiss" @click=${() => close()}>
              ${icon('close', 16)}
            </button>
            ${when(
              actions.length > 0,
              () => html`<div class="toast-actions">
                  ${actions.map(
                    (action) => html`
                      <button type="button" class="button" @click=${() => close(action)}>${action}</button>
                    `,
                  )}
                </div>`,
            )}
          </div>
        `,
      ),
      this.element,
    );
  }
}
